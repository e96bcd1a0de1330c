package bpv.report;

import bpv.allocation.Breach;
import bpv.allocation.Policy;
import bpv.allocation.Proposal;
import bpv.allocation.YearLine;
import bpv.assessment.Words;
import java.util.ArrayList;
import java.util.List;

/** The rules of policy in force, and what the proposals make of them; nothing where there are none. */
final class LimitsPart {
    private final RoundResult result;
    private final Paper paper;

    LimitsPart(RoundResult result, Paper paper) {
        this.result = result;
        this.paper = paper;
    }

    void write() {
        Policy policy = result.allocation().policy();
        if (policy.isNone()) {
            return;
        }
        paper.subheading("Rules of policy in force");
        if (!policy.limits().isEmpty()) {
            paper.text("Best value keeps all of these:");
            paper.items(policy.limits().stream().map(LimitText::of).toList());
            List<Breach> broken = result.rankOrder().broken();
            paper.text(broken.isEmpty() ? "Rank order keeps them, too." : "Rank order does not keep all of them:");
            paper.items(broken.stream().map(LimitText::missed).toList());
        }
        if (!policy.carry().isEmpty()) {
            paper.text(LimitText.carry(policy) + ". So much is:");
            paper.items(result.proposals().stream().map(LimitsPart::carried).toList());
        }
    }

    private static String carried(Proposal proposal) {
        List<String> sums = new ArrayList<>();
        for (YearLine year : proposal.years()) {
            if (!year.carriedOut().isNothing()) {
                sums.add("£" + Figures.pounds(year.carriedOut()) + " of " + year.year());
            }
        }
        return "by " + proposal.name() + ", " + (sums.isEmpty() ? "nothing" : Words.list(sums));
    }
}
