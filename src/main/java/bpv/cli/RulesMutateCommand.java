package bpv.cli;

import bpv.policy.MutationDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bpv rules mutate}: which alterations of the rules no scenario notices. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        description = "Alters rules and numbers one at a time, and lists what no scenario notices.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every alteration is noticed, or has a recorded reason",
            "1:the command was wrong, or the program failed",
            "2:warnings, where --fail-on warning asks for it",
            "3:an alteration is not noticed, a scenario fails, or the rules cannot be loaded"
        })
final class RulesMutateCommand implements Callable<Integer> {
    @Mixin
    private final DeskFolder folder = new DeskFolder();

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Option(
            names = "--only",
            paramLabel = "FILE",
            defaultValue = "",
            description =
                    "Alter only this file or folder of the rules folder, such as gateway or value/parameters.yaml.")
    private String only = "";

    @Override
    public Integer call() {
        return options.report(
                folder.result("rules mutate", (rules, book) -> new MutationDesk(rules, book).mutate(only)));
    }
}
