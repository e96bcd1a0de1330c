package bpv.http;

import bpv.allocation.Certificate;
import bpv.http.SentDivision.Wish;
import bpv.page.DivisionForm;
import bpv.page.DivisionPage;
import bpv.report.CertificateFile;
import bpv.report.Divided;
import bpv.report.Figures;
import bpv.report.JsonDivided;
import bpv.round.Question;
import bpv.round.RoundFile;
import bpv.round.SentPolicy;
import bpv.round.Study;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * The page on which assessors divide the money of a round under rules of policy: that of the service's folder, or one that
 * another page carries. What comes of it is what {@code bpv allocate} finds.
 */
final class DivisionPages {
    private static final String PATH = "/round/allocation";

    /** A proof of more nodes is for the command line. */
    static final long MOST_NODES_OF_A_PROOF = 20_000;

    private final RulesDesk desk;
    private final @Nullable RoundFolder folder;

    /** @param folder null for no round of its own */
    DivisionPages(RulesDesk desk, @Nullable RoundFolder folder) {
        this.desk = desk;
        this.folder = folder;
    }

    void add(Routes routes) {
        routes.get(PATH, this::form);
        routes.post(PATH, this::sent);
    }

    private void form(Context context) {
        RulesInForce rules = desk.of(context);
        RoundAtHand round = ScoringDesk.of(context).work(() -> RoundAtHand.ofFolder(folder, rules));
        Pages.show(context, DivisionPage.form(Pages.frame(rules), round.form()));
    }

    private void sent(Context context) {
        RulesInForce rules = desk.of(context);
        SentDivision sent = SentDivision.of(context);
        RoundAtHand bids = ScoringDesk.of(context).work(() -> RoundAtHand.of(sent.round(), folder, rules));
        Question question = rules.round().question(bids.result().bids());
        boolean asks = sent.wish() == Wish.FORM || sent.wish() == Wish.ADD;
        SentPolicy policy = asks
                ? SentPolicy.NONE
                : ScoringDesk.of(context)
                        .work(() -> SentPolicy.ofTexts(sent.name(), sent.rules(), sent.overrides(), question));
        DivisionForm form = bids.form(sent, policy, sent.wish() == Wish.ADD);
        if (asks || !policy.isSound()) {
            Pages.show(context, DivisionPage.form(Pages.frame(rules), form));
        } else {
            answer(context, sent.wish(), rules, form, question, policy);
        }
    }

    private static void answer(
            Context context, Wish wish, RulesInForce rules, DivisionForm form, Question question, SentPolicy policy) {
        if (wish == Wish.JSON) {
            Downloads.json(context, "allocation.json", () -> json(divide(rules, form, question, policy)));
        } else if (wish == Wish.CERTIFICATE) {
            Downloads.json(context, "certificate.json", () -> certificate(rules, form, question, policy));
        } else {
            String page = ScoringDesk.of(context)
                    .search(() ->
                            DivisionPage.divided(Pages.frame(rules), form, divide(rules, form, question, policy)));
            Pages.show(context, page);
        }
    }

    private static Divided divide(RulesInForce rules, DivisionForm form, Question question, SentPolicy policy) {
        return divide(new Study(question, SentPolicy.MOST_NODES), rules, form, question, policy);
    }

    private static Divided divide(
            Study study, RulesInForce rules, DivisionForm form, Question question, SentPolicy policy) {
        RoundFile file = RoundFile.of(question, policy.limits());
        return study.divide(
                file.limits(),
                policy.overrides(),
                file.provenance(rules.round()),
                file.assumptions(rules.round()),
                form.round().documents());
    }

    private static String json(Divided divided) {
        StringWriter text = new StringWriter();
        JsonDivided.write(divided, text);
        return text.toString();
    }

    private static String certificate(RulesInForce rules, DivisionForm form, Question question, SentPolicy policy)
            throws IOException {
        Study study = new Study(question, 0);
        Divided divided = divide(study, rules, form, question, policy);
        Certificate proof = study.certificate(divided, MOST_NODES_OF_A_PROOF)
                .orElseThrow(() -> new Refusal(
                        Fault.NOT_USABLE,
                        "There is no certificate: no plan keeps to the rules, or its proof takes more than "
                                + Figures.grouped(MOST_NODES_OF_A_PROOF)
                                + " nodes. On the command line bpv allocate --certificate writes longer ones."));
        StringWriter text = new StringWriter();
        CertificateFile.write(proof, divided.provenance(), text);
        return text.toString();
    }
}
