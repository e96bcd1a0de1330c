package bpv.cli;

import bpv.policy.check.RulesCheck;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bpv rules check}: every mistake of a rules folder at once. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks rules, numbers and scenarios, and tells every mistake at its line.")
final class RulesCheckCommand implements Callable<Integer> {
    @Mixin
    private final DeskOptions desk = new DeskOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The rules folder. By default the one that came with the program.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        return desk.report(RulesCheck.of(folder == null ? RulesOptions.shipped() : RulesOptions.existing(folder)));
    }
}
