package bpv.cli;

import bpv.policy.NewCriterion;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv rules new}: begins something that people then fill in. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        subcommands = {RulesNewCommand.Criterion.class, HelpCommand.class},
        description = "Begins a criterion: rule, scenario and number, with what is left to write.")
final class RulesNewCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Say what to begin: criterion.");
    }

    /** {@code bpv rules new criterion}. */
    @Command(
            name = "criterion",
            mixinStandardHelpOptions = true,
            description = "Begins a criterion in a rules folder; it loads at once, and its scenario fails until it is"
                    + " written.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:begun",
                "1:the command was wrong, or the program failed",
                "3:refused, such as an id that there is already; nothing was written"
            })
    static final class Criterion implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "ID", description = "What it is called, such as G10.")
        private String id = "";

        @Option(
                names = "--set",
                required = true,
                paramLabel = "SET",
                description = "gateway, resources or readiness: the sets that take another criterion.")
        private String set = "";

        @Mixin
        private final DeskFolder folder = new DeskFolder();

        @Mixin
        private final DeskOptions options = new DeskOptions();

        @Override
        public Integer call() {
            return options.report(folder.result(
                    "rules new criterion", (rules, book) -> new NewCriterion(rules, book).begin(id, set)));
        }
    }
}
