package bpv.http;

import bpv.page.CarriedRound;
import bpv.page.DivisionForm;
import bpv.report.Figures;
import bpv.report.RoundResult;
import bpv.round.SentPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round whose money is to be divided: that of the service's folder, or one that another page carries.
 *
 * @param from where its bids come from
 * @param notice why this is not how things stand now; empty if it is
 * @param carried the bids themselves, as nobody else keeps them; null for the round of the service's own folder
 */
record RoundAtHand(
        RoundResult result,
        String from,
        String notice,
        @Nullable CarriedRound carried) {
    /** @param folder null for a service without a round of its own */
    static RoundAtHand of(Optional<SentRound> sent, @Nullable RoundFolder folder, RulesInForce rules) {
        return sent.map(round -> ofPage(round, rules)).orElseGet(() -> ofFolder(folder, rules));
    }

    /** @throws Refusal if there is no folder */
    static RoundAtHand ofFolder(@Nullable RoundFolder folder, RulesInForce rules) {
        if (folder == null) {
            throw new Refusal(
                    Fault.NOT_FOUND,
                    "This service was started without a round. Send one at /round/new, and go on from it.");
        }
        RoundFolder.Shown shown = folder.result(rules);
        return new RoundAtHand(shown.result(), "the folder " + folder, shown.notice(), null);
    }

    private static RoundAtHand ofPage(SentRound sent, RulesInForce rules) {
        RoundResult result = rules.round().assess(rules.reader().readAll(sent.bids()), file -> {});
        String from = Figures.count(sent.bids().files().size(), "document", "documents") + " that you sent";
        return new RoundAtHand(result, from, "", sent.carried());
    }

    /** The form for rules of policy, with nothing in it. */
    DivisionForm form() {
        return new DivisionForm(result, from, notice, carried, "", "", List.of(), false, List.of(), List.of());
    }

    /** The same with what was sent, and what is wrong with it. */
    DivisionForm form(SentDivision sent, SentPolicy policy, boolean more) {
        return new DivisionForm(
                result,
                from,
                notice,
                carried,
                sent.box(),
                sent.text(),
                sent.orders(),
                more,
                policy.limits().problems(),
                policy.problems());
    }
}
