package bpv.cli;

import bpv.desk.DeskResult;
import bpv.policy.ScenarioDesk;
import bpv.rules.RuleBook;
import bpv.rules.RulesRejected;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The rules folder that a command of the policy desk looks at. */
final class DeskFolder {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The rules folder. By default the one that came with the program.")
    private @Nullable Path folder;

    /** What a command does with the rules. */
    interface Work {
        DeskResult on(Path folder, RuleBook book);
    }

    /** Loads the folder and works on it; what is wrong with the folder is the result, if it cannot be loaded. */
    DeskResult result(String command, Work work) {
        Path rules = folder != null ? RulesOptions.existing(folder) : RulesOptions.shipped();
        try {
            return work.on(rules, RuleBook.load(rules, RulesOptions.cache()));
        } catch (RulesRejected refused) {
            return ScenarioDesk.rejected(command, rules, refused);
        }
    }
}
