package bpv.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bpv performance}: the published 62-day figures. */
@Command(
        name = "performance",
        mixinStandardHelpOptions = true,
        subcommands = {PerformanceImportCommand.class, PerformanceShowCommand.class, HelpCommand.class},
        description = "Imports published 62-day figures, and shows those of the rules folder.")
final class PerformanceCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say what to do with the 62-day figures.");
    }
}
