package bpv.cli;

import bpv.draft.Precheck;
import bpv.report.CheckFormat;
import bpv.report.JsonPrecheck;
import bpv.report.PrecheckResult;
import bpv.report.TextPrecheck;
import java.io.Writer;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv precheck}: what one draft scores, what is blank, and how well or badly it can end up. */
@Command(
        name = "precheck",
        mixinStandardHelpOptions = true,
        description = "Checks one draft, also a half-filled one: what is blank, and the worst and the best that "
                + "completing it can bring.")
final class PrecheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The draft (YAML or JSON).")
    private String file = "";

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Override
    public Integer call() {
        OneDraft draft = OneDraft.read(file, report.out());
        PrecheckResult result = new Precheck(rules.round()).check(draft.name(), draft.bytes());
        Output.write(
                report.out(), Objects.requireNonNull(spec).commandLine().getOut(), writer -> write(result, writer));
        Talk.problems(result.problems(), spec.commandLine().getErr());
        return Exit.of(
                result.asItStands().isPresent() ? 1 : 0, !result.problems().isEmpty());
    }

    private void write(PrecheckResult result, Writer writer) {
        if (report.format() == CheckFormat.JSON) {
            JsonPrecheck.write(result, writer);
        } else {
            TextPrecheck.write(result, writer);
        }
    }
}
