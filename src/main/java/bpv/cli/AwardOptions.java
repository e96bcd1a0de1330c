package bpv.cli;

import bpv.allocation.BestValue.Answer;
import bpv.projection.Projection;
import bpv.report.AssessedDocument;
import bpv.report.WhatIf.Awarded;
import bpv.report.WhatIf.Basis;
import bpv.round.LimitsFile;
import bpv.round.Round;
import bpv.round.RoundFile;
import bpv.round.Study;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Whose awards are meant: of which proposal, under which rules of policy and orders. */
final class AwardOptions {
    @Option(
            names = "--proposal",
            paramLabel = "PROPOSAL",
            description = "Whose awards are released: rankOrder or bestValue (default: bestValue).")
    private @Nullable Named proposal;

    /** The proposals; the constants are what is written on the command line. */
    enum Named {
        rankOrder,
        bestValue
    }

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "Rules of policy that best value keeps, as docs/reference/limits.md describes.")
    private @Nullable Path limits;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<OverrideOptions> overrides = new ArrayList<>();

    /** Refuses options that would go unheard. */
    void check(boolean bids) {
        if (!bids && (proposal != null || limits != null || !overrides.isEmpty())) {
            throw new CommandFailed(
                    "--proposal, --limits, --fund and --do-not-fund are about dividing money among bids;"
                            + " name the bids too.");
        }
        if (proposal == Named.rankOrder && (limits != null || !overrides.isEmpty())) {
            throw new CommandFailed("rank order keeps no rules of policy and no overrides; take bestValue for them.");
        }
    }

    /**
     * The awards; empty if no plan is known that keeps to every rule, which is told.
     *
     * @param written the files that are to be written
     */
    Optional<Awarded> awarded(
            Projection projection,
            Round round,
            List<AssessedDocument> bids,
            PrintWriter err,
            @Nullable Path... written) {
        RoundFile file = file(round, bids, err, written);
        Study study = new Study(file.question());
        if (proposal == Named.rankOrder) {
            return Optional.of(projection.of(study.rankOrder(), Basis.RANK_ORDER, 0, List.of()));
        }
        List<Study.PanelOverride> orders =
                overrides.stream().map(OverrideOptions::override).toList();
        LimitsFile.Read policy = file.limits();
        if (study.plan(policy, orders) instanceof Answer.Found found) {
            int rules = policy.policy().limits().size() + orders.size();
            return Optional.of(projection.of(found.proposal(), Basis.BEST_VALUE, rules, Study.stated(policy, orders)));
        }
        err.println(
                "No plan is known that keeps to every rule, so there is nothing to release; 'bpv allocate' says which"
                        + " rules cannot hold together.");
        return Optional.empty();
    }

    private RoundFile file(Round round, List<AssessedDocument> bids, PrintWriter err, @Nullable Path... written) {
        if (limits == null) {
            return RoundFile.inForce(round, bids);
        }
        OneDraft draft = OneDraft.read(limits.toString(), written);
        RoundFile file = RoundFile.read(draft.name(), draft.bytes(), round, bids);
        Talk.refuse(file.limits().problems(), "the rules of policy in " + limits, "nothing was projected", err);
        return file;
    }
}
