package bpv.cli;

import bpv.desk.DeskResult;
import bpv.policy.ScenarioDesk;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bpv rules test}: runs all scenarios of a rules folder. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs all scenarios, and says which rules they cover.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every scenario holds",
            "1:the command was wrong, or the program failed",
            "2:warnings, where --fail-on warning asks for it",
            "3:a scenario fails or cannot be run, the rules cannot be loaded, or too little is covered"
        })
final class RulesTestCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final DeskFolder folder = new DeskFolder();

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Option(
            names = "--coverage",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Fail unless so many per cent of the rules are covered, and of the sides of their conditions "
                    + "(default: 0).")
    private int coverage;

    @Option(
            names = "--generate-boundaries",
            description = "Propose the scenarios that are missing just on and just beside thresholds, and on sides of "
                    + "conditions. As text, the report is a file of scenarios, with all else behind a #.")
    private boolean boundaries;

    @Override
    public Integer call() {
        if (coverage < 0 || coverage > 100) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--coverage is 0 to 100, but was " + coverage);
        }
        DeskResult result =
                folder.result("rules test", (rules, book) -> new ScenarioDesk(rules, book).test(coverage, boundaries));
        return boundaries ? options.reportScenarios(result) : options.report(result);
    }
}
