package bpv.cli;

import bpv.projection.Awarding;
import bpv.report.AssessedDocument;
import bpv.round.Round;
import bpv.round.RoundFile;
import bpv.round.Study.PanelOverride;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The file of rules of policy, if one is given. */
    @Nullable
    Path limits() {
        return limits;
    }

    /** Refuses options that would go unheard. */
    void check(boolean bids) {
        if (!bids && (proposal != null || limits != null || !overrides.isEmpty())) {
            throw new CommandFailed(
                    "--proposal, --limits, --fund and --do-not-fund are about dividing money among bids;"
                            + " name the bids too.");
        }
        if (proposal == Named.rankOrder && (limits != null || !overrides.isEmpty())) {
            throw new CommandFailed(Awarding.RANK_ORDER_KEEPS_NO_RULES);
        }
    }

    /**
     * How the awards are made.
     *
     * @param written the files that are to be written
     */
    Awarding awarding(Round round, List<AssessedDocument> bids, PrintWriter err, @Nullable Path... written) {
        RoundFile file = file(round, bids, err, written);
        List<PanelOverride> given =
                overrides.stream().map(OverrideOptions::override).toList();
        OverrideOptions.requireKnown(given, file.question());
        return new Awarding(proposal == Named.rankOrder, file, given);
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
