package bpv.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bpv rules}: what policy staff check, test and change rules with. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesMutateCommand.class,
            ImpactCommand.class,
            LockCommand.class,
            VerifyCommand.class,
            RulesExplainCommand.class,
            SearchUnfairCommand.class,
            RulesDocsCommand.class,
            RulesNewCommand.class,
            HelpCommand.class
        },
        description = "Checks, tests and compares rules and numbers before they go live.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing found that fails",
            "1:the command was wrong, or the program failed",
            "2:warnings, where --fail-on warning asks for it",
            "3:errors"
        })
final class RulesCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Say what to do with the rules.");
    }
}
