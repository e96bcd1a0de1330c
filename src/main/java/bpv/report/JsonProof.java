package bpv.report;

import bpv.allocation.Alternative;
import bpv.allocation.Option;
import bpv.allocation.Proof;
import bpv.allocation.Proposal;
import bpv.allocation.Shortfall;
import bpv.allocation.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes why a proposal is what it is, and what it leaves out. */
final class JsonProof {
    private final Json json;

    JsonProof(Json json) {
        this.json = json;
    }

    void write(Proposal proposal) {
        json.object("proof", () -> {
            json.text("method", proposal.proof().method());
            json.text("status", proposal.proof().status());
            if (proposal.proof() instanceof Proof.BySearch search) {
                json.decimal("bound", search.boundShown(6));
                json.decimal("gap", search.gapShown(6));
                json.number("nodes", search.nodes());
                json.number("nodeLimit", search.nodeLimit());
            }
        });
        alternative(proposal.alternative());
        waiting("reserveList", proposal.reserveList());
        waiting("fundedInPart", proposal.fundedInPart());
    }

    private void alternative(Alternative alternative) {
        json.object("alternative", () -> {
            json.text("standing", ProofText.ties(alternative));
            if (alternative instanceof Alternative.Found found) {
                json.number("total", found.total().pounds());
                json.array("differences", found.differences(), difference -> {
                    json.text("section", difference.section());
                    json.text("here", name(difference.here()));
                    json.text("there", name(difference.there()));
                });
            }
        });
    }

    private static String name(@Nullable Option option) {
        return option == null ? "nothing" : option.name();
    }

    private void waiting(String name, List<Waiting> sections) {
        json.array(name, sections, section -> {
            json.text("section", section.section());
            json.text("option", section.option().name());
            json.number("leastExtra", section.leastExtra().pounds());
            json.array("bindingYears", section.shortfalls(), this::shortfall);
        });
    }

    private void shortfall(Shortfall shortfall) {
        json.text("year", shortfall.year().toString());
        json.number("needed", shortfall.needed().pounds());
        json.number("left", shortfall.left().pounds());
        json.number("missing", shortfall.missing().pounds());
        json.array("takenBy", shortfall.takenBy(), taker -> {
            json.text("section", taker.section());
            json.number("awarded", taker.awarded().pounds());
        });
    }
}
