package bpv.cli;

import bpv.desk.Help;
import bpv.source.Nearest;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv rules explain}: the page of help of one kind of remark. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says what a remark is about: what to avoid, what to write instead, and why.")
final class RulesExplainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description =
                    "What stands in square brackets after a remark, such as unknown-field. Without it, all are listed.")
    private @Nullable String id;

    @Override
    public Integer call() {
        CommandSpec known = Objects.requireNonNull(spec);
        if (id == null) {
            for (String each : Help.ids()) {
                String title = Help.of(each).map(Help::title).orElse("");
                known.commandLine().getOut().println(each + ": " + title);
            }
            return Exit.DONE;
        }
        Optional<Help> help = Help.of(id);
        if (help.isEmpty()) {
            String near = Nearest.to(id, Help.ids())
                    .map(meant -> "Did you mean " + meant + "?")
                    .orElse("'bpv rules explain' lists them.");
            throw new ParameterException(known.commandLine(), "There is no remark '" + id + "'. " + near);
        }
        known.commandLine().getOut().print(help.get().page());
        return Exit.DONE;
    }
}
