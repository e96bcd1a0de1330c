package bpv.cli;

import bpv.improvement.Comparison;
import bpv.report.CheckFormat;
import bpv.report.Compared;
import bpv.report.ComparisonReport;
import bpv.round.Round;
import java.io.Writer;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv compare}: what is found differently of two drafts. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two drafts: every score, finding, condition and recommendation that differs.")
final class CompareCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FROM", description = "The draft to compare from (YAML or JSON).")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The draft to compare it with.")
    private String to = "";

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Override
    public Integer call() {
        OneDraft first = OneDraft.read(from, report.out());
        OneDraft second = OneDraft.read(to, report.out());
        Round round = rules.round();
        Compared compared = Comparison.of(round, first.name(), first.bytes(), second.name(), second.bytes());
        Talk.problems(
                compared.problems(), Objects.requireNonNull(spec).commandLine().getErr());
        Output.write(report.out(), spec.commandLine().getOut(), writer -> write(compared, writer));
        return compared.problems().isEmpty() ? Exit.DONE : Exit.NOTHING_ASSESSED;
    }

    private void write(Compared compared, Writer writer) {
        if (report.format() == CheckFormat.JSON) {
            ComparisonReport.json(compared, writer);
        } else {
            ComparisonReport.text(compared, writer);
        }
    }
}
