package bpv.cli;

import bpv.round.Question;
import bpv.round.Study;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** One order beside the rules of policy: about which section, why, and by whom. */
final class OverrideOptions {
    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--because",
            required = true,
            paramLabel = "REASON",
            description = "Why: it travels into every output.")
    private String because = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decided it.")
    private String by = "";

    private static final class What {
        @Option(names = "--fund", paramLabel = "SECTION", description = "Fund this section, whatever it costs.")
        private @Nullable String fund;

        @Option(names = "--do-not-fund", paramLabel = "SECTION", description = "Do not fund this section.")
        private @Nullable String doNotFund;
    }

    Study.PanelOverride override() {
        String section = what.fund != null ? what.fund : what.doNotFund;
        try {
            return new Study.PanelOverride(
                    section == null ? "" : section, what.fund != null, because.strip(), by.strip());
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailed(wrong.getMessage() + ".");
        }
    }

    /** Refuses orders about sections that cannot be: a slip of the pen would otherwise order nothing. */
    static void requireKnown(List<Study.PanelOverride> given, Question question) {
        question.unknown(given).ifPresent(told -> {
            throw new CommandFailed(told);
        });
    }
}
