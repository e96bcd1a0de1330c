package bpv.projection;

import bpv.allocation.BestValue.Answer;
import bpv.report.RoundResult;
import bpv.report.WhatIf;
import bpv.report.WhatIf.Basis;
import bpv.round.RoundFile;
import bpv.round.Study;
import bpv.round.Study.PanelOverride;
import java.util.List;
import java.util.Optional;

/**
 * How the awards are made whose release is projected.
 *
 * @param rankOrder whether down the list by score, which keeps no rules of policy; otherwise for best value
 * @param file among whom, how much money, and which rules of policy best value keeps
 * @param overrides orders beside them
 */
public record Awarding(boolean rankOrder, RoundFile file, List<PanelOverride> overrides) {
    /** Why nothing is projected where no plan is known. */
    public static final String NO_PLAN =
            "No plan is known that keeps to every rule, so there is nothing to release; 'bpv allocate' says which"
                    + " rules cannot hold together.";

    /** Why rules of policy and overrides are not taken with rank order. */
    public static final String RANK_ORDER_KEEPS_NO_RULES =
            "rank order keeps no rules of policy and no overrides; take bestValue for them.";

    public Awarding {
        overrides = List.copyOf(overrides);
    }

    /**
     * What performance makes of them, with what of the money and the rules is not as the rules folder says.
     *
     * @return empty if no plan is known that keeps to every rule
     */
    public Optional<WhatIf> project(
            Projection projection, List<PerformanceScenario> scenarios, List<RoundResult.Document> documents) {
        return awarded(projection).map(awarded -> projection.project(awarded, file, scenarios, documents));
    }

    private Optional<WhatIf.Awarded> awarded(Projection projection) {
        Study study = new Study(file.question());
        List<String> overridden = file.question().overridden(file.limits());
        if (rankOrder) {
            return Optional.of(projection.of(study.rankOrder(), Basis.RANK_ORDER, 0, List.of(), overridden));
        }
        if (study.plan(file.limits(), overrides) instanceof Answer.Found found) {
            int rules = file.limits().policy().limits().size() + overrides.size();
            return Optional.of(projection.of(
                    found.proposal(), Basis.BEST_VALUE, rules, Study.stated(file.limits(), overrides), overridden));
        }
        return Optional.empty();
    }
}
