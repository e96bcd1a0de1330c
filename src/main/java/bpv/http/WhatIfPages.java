package bpv.http;

import bpv.http.SentWhatIf.Wish;
import bpv.page.DivisionForm;
import bpv.page.DivisionPage;
import bpv.page.WhatIfForm;
import bpv.page.WhatIfForm.Entered;
import bpv.page.WhatIfPage;
import bpv.projection.Awarding;
import bpv.projection.PerformanceFile;
import bpv.projection.Projection;
import bpv.report.JsonWhatIf;
import bpv.report.Names;
import bpv.report.WhatIf;
import bpv.report.WhatIfPicture;
import bpv.round.Question;
import bpv.round.RoundFile;
import bpv.round.SentPolicy;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page on which assessors project the 62-day release of a round's awards. The round, and the rules of policy that its
 * money is divided under, are those of the folder or those that another page carries. What comes of it is what
 * {@code bpv what-if} finds.
 */
final class WhatIfPages {
    private static final String PATH = "/round/what-if";
    private static final String NO_PLAN =
            "No plan is known that keeps to every rule, so there is nothing to release. Divide the money, and see which"
                    + " rules cannot hold together.";

    private final RulesDesk desk;
    private final @Nullable RoundFolder folder;

    /** @param folder null for no round of its own */
    WhatIfPages(RulesDesk desk, @Nullable RoundFolder folder) {
        this.desk = desk;
        this.folder = folder;
    }

    void add(Routes routes) {
        routes.get(PATH, this::form);
        routes.post(PATH, this::sent);
    }

    private void form(Context context) {
        RulesInForce rules = desk.of(context);
        DivisionForm round = ScoringDesk.of(context)
                .work(() -> RoundAtHand.ofFolder(folder, rules).form());
        Projection projection = new Projection(rules.round());
        WhatIfForm empty = new WhatIfForm(round, projection.windows(), Entered.NOTHING, List.of(), List.of(), "");
        Pages.show(context, WhatIfPage.form(Pages.frame(rules), empty));
    }

    private void sent(Context context) {
        RulesInForce rules = desk.of(context);
        Projection projection = new Projection(rules.round());
        SentWhatIf sent = SentWhatIf.of(context, projection.windows().keySet());
        SentDivision division = sent.division();
        RoundAtHand round = ScoringDesk.of(context).work(() -> RoundAtHand.of(division.round(), folder, rules));
        Question question = rules.round().question(round.result().bids());
        SentPolicy policy = ScoringDesk.of(context)
                .work(() -> SentPolicy.ofTexts(division.name(), division.rules(), division.overrides(), question));
        DivisionForm divided = round.form(division, policy, false);
        if (!policy.isSound()) {
            // Rules are put right where they are written.
            Pages.show(context, DivisionPage.form(Pages.frame(rules), divided));
            return;
        }
        answer(context, rules, new Asked(sent, divided, projection, RoundFile.of(question, policy.limits()), policy));
    }

    /** All that an answer is made of. */
    private record Asked(
            SentWhatIf sent, DivisionForm divided, Projection projection, RoundFile file, SentPolicy policy) {
        WhatIfForm form(PerformanceFile.Read read, String wrongAwards) {
            boolean filled = sent.isFilled();
            return new WhatIfForm(
                    divided,
                    projection.windows(),
                    sent.entered(),
                    filled ? List.of() : read.problems(),
                    filled ? read.problems() : List.of(),
                    wrongAwards);
        }

        /** Why there can be no awards; empty if there may be. */
        String wrongAwards() {
            boolean rules = !divided.rules().isBlank() || !divided.orders().isEmpty();
            return sent.entered().rankOrder() && rules ? Names.capital(Awarding.RANK_ORDER_KEEPS_NO_RULES) : "";
        }

        Optional<WhatIf> project(PerformanceFile.Read read) {
            return new Awarding(sent.entered().rankOrder(), file, policy.overrides())
                    .project(projection, read.scenarios(), divided.round().documents());
        }
    }

    private static PerformanceFile.Read read(Asked asked, RulesInForce rules) {
        SentWhatIf sent = asked.sent();
        if (sent.wish() == Wish.FORM || !(sent.isFilled() || sent.isWritten())) {
            return PerformanceFile.Read.nothing();
        }
        return PerformanceFile.read(
                sent.isFilled() ? "scenarios.json" : sent.written().name(),
                sent.isFilled() ? sent.filled() : sent.written().bytes(),
                rules.round().footprints(),
                asked.projection().windows());
    }

    private static void answer(Context context, RulesInForce rules, Asked asked) {
        PerformanceFile.Read read = ScoringDesk.of(context).work(() -> read(asked, rules));
        Wish wish = asked.sent().wish();
        String wrongAwards = wish == Wish.FORM ? "" : asked.wrongAwards();
        WhatIfForm form = asked.form(read, wrongAwards);
        if (wish == Wish.FORM || form.isWrong()) {
            Pages.show(context, WhatIfPage.form(Pages.frame(rules), form));
        } else if (wish == Wish.JSON) {
            Downloads.json(context, "what-if.json", () -> json(found(asked, read)));
        } else if (wish == Wish.PICTURE) {
            Downloads.svg(context, "what-if.svg", () -> WhatIfPicture.svg(found(asked, read)));
        } else {
            Pages.show(context, ScoringDesk.of(context).search(() -> page(rules, asked, read, form)));
        }
    }

    private static String page(RulesInForce rules, Asked asked, PerformanceFile.Read read, WhatIfForm form) {
        return asked.project(read)
                .map(whatIf -> WhatIfPage.projected(Pages.frame(rules), form, whatIf))
                .orElseGet(() -> WhatIfPage.form(Pages.frame(rules), asked.form(read, NO_PLAN)));
    }

    private static WhatIf found(Asked asked, PerformanceFile.Read read) {
        return asked.project(read).orElseThrow(() -> new Refusal(Fault.NOT_USABLE, NO_PLAN));
    }

    private static String json(WhatIf whatIf) {
        StringWriter text = new StringWriter();
        JsonWhatIf.write(whatIf, text);
        return text.toString();
    }
}
