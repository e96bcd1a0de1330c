package bpv.http;

import bpv.alliance.Alliance;
import bpv.alliance.SixtyTwoDayPerformance;
import bpv.assessment.Recommendation;
import bpv.assessment.RuleCard;
import bpv.document.BidTemplate;
import bpv.document.ReadBid;
import bpv.improvement.Improvement;
import bpv.page.Asset;
import bpv.page.Assets;
import bpv.page.Checked;
import bpv.page.Frame;
import bpv.page.PrecheckPage;
import bpv.page.TextPage;
import bpv.report.AssessedDocument;
import bpv.report.Improved;
import bpv.report.PrecheckResult;
import bpv.rules.RuleSet;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The pages for people: what an Alliance checks its bid on, and what explains the service. */
final class Pages {
    /** Scripts, styles and pictures from the service itself alone, none from the page; no frames, no fonts. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final RulesDesk desk;
    private final Prechecks prechecks;

    Pages(RulesDesk desk, Prechecks prechecks) {
        this.desk = desk;
        this.prechecks = prechecks;
    }

    void add(Routes routes) {
        routes.get("/", context -> show(context, TextPage.start(frame(desk.of(context)))));
        routes.get("/precheck", this::form);
        routes.post("/precheck", this::sent);
        routes.post("/precheck/live", this::live);
        routes.get("/template", this::template);
        routes.get("/how-it-works", this::howItWorks);
        routes.get("/accessibility", context -> show(context, TextPage.accessibility(frame(desk.of(context)))));
        routes.get("/assets/{name}", Pages::asset);
    }

    /** Answers with a page that a worker makes, as bids have to be read or assessed for it. */
    static void show(Context context, Callable<String> page) {
        show(context, ScoringDesk.of(context).work(page));
    }

    /** Answers with a page. It may show what somebody has sent, and is kept by nobody. */
    static void show(Context context, String page) {
        context.header("Content-Security-Policy", POLICY).header("Cache-Control", "no-store");
        context.contentType("text/html;charset=utf-8").result(page);
    }

    static Frame frame(RulesInForce rules) {
        return new Frame(rules.round().form().round(), rules.round().provenance());
    }

    private static Collection<Alliance> alliances(RulesInForce rules) {
        return rules.round().footprints().alliances().values();
    }

    private void form(Context context) {
        RulesInForce rules = desk.of(context);
        String chosen = Optional.ofNullable(context.queryParam("template")).orElse("");
        String text = chosen.isEmpty() ? "" : template(rules, chosen);
        show(context, PrecheckPage.form(frame(rules), alliances(rules), chosen, text, ""));
    }

    private void template(Context context) {
        RulesInForce rules = desk.of(context);
        String chosen = Optional.ofNullable(context.queryParam("template")).orElse("");
        String text = template(rules, chosen);
        context.header("Content-Disposition", "attachment; filename=\"bid-" + chosen + ".yaml\"");
        context.contentType("application/yaml;charset=utf-8").result(text);
    }

    private static String template(RulesInForce rules, String id) {
        if (id.isEmpty()) {
            throw new Refusal(
                    Fault.NOT_FOUND, "No Alliance is chosen: go back and choose the one whose form you need.");
        }
        Alliance alliance = rules.round()
                .footprints()
                .alliance(id)
                .orElseThrow(() -> new Refusal(Fault.NOT_FOUND, "There is no Alliance '" + id + "'."));
        return BidTemplate.write(rules.round().form(), alliance);
    }

    private void sent(Context context) {
        RulesInForce rules = desk.of(context);
        FormAgain.read(
                        context,
                        () -> SentText.of(context),
                        wrong -> PrecheckPage.form(frame(rules), alliances(rules), "", "", wrong))
                .ifPresent(sent -> check(context, sent));
    }

    /** Answers with what is found of a draft. */
    void check(Context context, SentText sent) {
        RulesInForce rules = desk.of(context);
        show(
                context,
                () -> PrecheckPage.checked(
                        frame(rules), alliances(rules), rules.book().cards(), checked(rules, sent)));
    }

    private Checked checked(RulesInForce rules, SentText sent) {
        PrecheckResult result = prechecks.of(rules).check(sent.name(), sent.bytes());
        @Nullable SixtyTwoDayPerformance performance = null;
        @Nullable Improved improved = null;
        if (result.asItStands().isPresent()) {
            AssessedDocument assessed = result.asItStands().get();
            performance = rules.round()
                    .footprints()
                    .performanceOf(assessed.assessed().alliance().id());
            improved = improved(rules, sent, assessed);
        }
        return new Checked(sent.text(), sent.box(), result, performance, improved);
    }

    /** What is found of a text while it is typed, in a sentence or two. */
    private void live(Context context) {
        RulesInForce rules = desk.of(context);
        MediaType.required(context, List.of("text/plain"));
        SentText sent = SentText.typed(Body.read(context, RequestLimits.DRAFT));
        String found = ScoringDesk.of(context).work(() -> inShort(rules, sent));
        context.contentType("text/plain;charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(found);
    }

    private static String inShort(RulesInForce rules, SentText sent) {
        ReadBid read = rules.reader().read(sent.name(), sent.bytes());
        Optional<AssessedDocument> assessed =
                read.bid().isPresent() ? Optional.of(rules.round().assess(read)) : Optional.empty();
        return PrecheckPage.inShort(read.problems(), assessed);
    }

    /** What it would take for the section asked about; null if none is, or the bid has no such section any more. */
    private static @Nullable Improved improved(RulesInForce rules, SentText sent, AssessedDocument assessed) {
        String section = sent.improve().orElse("");
        boolean known = assessed.assessed().sections().stream()
                .anyMatch(each -> each.id().equals(section));
        return known ? Improvement.of(rules.round(), sent.name(), sent.bytes(), section, Recommendation.FUND) : null;
    }

    private void howItWorks(Context context) {
        RulesInForce rules = desk.of(context);
        List<RuleCard> cards = rules.book().cards().stream()
                .sorted(Comparator.comparingInt(Pages::turn)
                        .thenComparing(RuleCard::criterion)
                        .thenComparing(RuleCard::file)
                        .thenComparing(RuleCard::line))
                .toList();
        show(context, TextPage.howItWorks(frame(rules), cards, rules.round().assumptions()));
    }

    /** When the set of a rule is asked. */
    private static int turn(RuleCard card) {
        RuleSet[] sets = RuleSet.values();
        int turn = 0;
        while (turn < sets.length && !card.file().startsWith(sets[turn].folder() + "/")) {
            turn++;
        }
        return turn;
    }

    private static void asset(Context context) {
        String name = context.pathParam("name");
        Asset asset = Assets.named(name)
                .orElseThrow(() -> new Refusal(Fault.NOT_FOUND, "There is nothing at " + context.path() + "."));
        context.header("Cache-Control", "public, max-age=31536000, immutable").header("Vary", "Accept-Encoding");
        context.contentType(asset.mediaType()).result(asset.bytes());
    }
}
