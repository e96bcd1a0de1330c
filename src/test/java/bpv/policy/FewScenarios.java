package bpv.policy;

import bpv.SharedRules;
import bpv.rules.RulesCopy;
import java.nio.file.Path;

/** The project's rules with the scenarios of one file alone: all of them take too long for each test. */
final class FewScenarios {
    private FewScenarios() {}

    static RulesCopy of(String file, Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        Scenarios.read(SharedRules.FOLDER).scenarios().stream()
                .map(scenario -> scenario.topic().replace(".drl", ".scenarios.yaml"))
                .distinct()
                .filter(other -> !other.equals(file))
                .forEach(copy::delete);
        return copy;
    }
}
