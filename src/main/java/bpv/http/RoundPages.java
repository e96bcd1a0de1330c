package bpv.http;

import bpv.page.Frame;
import bpv.page.RoundFilter;
import bpv.page.RoundPage;
import bpv.report.Figures;
import bpv.report.RoundResult;
import bpv.source.Problem;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages for a panel: a round from the folder that the service was started with, or one that is sent. */
final class RoundPages {
    private final RulesDesk desk;
    private final @Nullable RoundFolder folder;

    /** @param folder null for no round of its own */
    RoundPages(RulesDesk desk, @Nullable RoundFolder folder) {
        this.desk = desk;
        this.folder = folder;
    }

    void add(Routes routes) {
        routes.get("/round", this::round);
        routes.get("/round/new", this::form);
        routes.post("/round", this::sent);
        routes.get("/round/{alliance}/{intervention}", this::section);
    }

    private void round(Context context) {
        RulesInForce rules = desk.of(context);
        RoundFilter filter = new RoundFilter(
                context.queryParam("intervention"),
                context.queryParam("recommendation"),
                context.queryParam("alliance"),
                context.queryParam("region"));
        Pages.show(
                context,
                () -> folder == null
                        ? form(rules, List.of())
                        : ofFolder(Pages.frame(rules), folder.result(rules), filter, folder.toString()));
    }

    private static String ofFolder(Frame frame, RoundFolder.Shown shown, RoundFilter filter, String folder) {
        return RoundPage.ofFolder(frame, shown.result(), filter, "the folder " + folder, shown.notice());
    }

    private void form(Context context) {
        Pages.show(context, form(desk.of(context), List.of()));
    }

    private void sent(Context context) {
        RulesInForce rules = desk.of(context);
        FormAgain.read(context, () -> SentRound.of(context), wrong -> form(rules, List.of(wrong)))
                .ifPresent(sent -> Pages.show(context, () -> sent(rules, sent)));
    }

    private String form(RulesInForce rules, List<String> wrong) {
        return RoundPage.form(Pages.frame(rules), folder != null, wrong);
    }

    private String sent(RulesInForce rules, SentRound sent) {
        RoundResult result = rules.round().assess(rules.reader().readAll(sent.bids()), file -> {});
        return result.bids().isEmpty()
                ? form(rules, result.problems().stream().map(Problem::toString).toList())
                : RoundPage.ofUpload(
                        Pages.frame(rules),
                        result,
                        sent.filter(),
                        Figures.count(sent.bids().files().size(), "document", "documents") + " that you sent",
                        sent.carried());
    }

    private void section(Context context) {
        RulesInForce rules = desk.of(context);
        String id = context.pathParam("alliance") + "/" + context.pathParam("intervention");
        if (folder == null) {
            throw new Refusal(Fault.NOT_FOUND, "This service was started without a round.");
        }
        Pages.show(context, () -> section(rules, folder.result(rules), id));
    }

    private static String section(RulesInForce rules, RoundFolder.Shown shown, String id) {
        if (shown.result().section(id).isEmpty()) {
            throw new Refusal(
                    Fault.NOT_FOUND,
                    "The round has no section '" + id
                            + "' that could be assessed. If its bid was sent, the page of the round lists its problems.");
        }
        return RoundPage.ofSection(Pages.frame(rules), shown.result(), id, shown.notice());
    }
}
