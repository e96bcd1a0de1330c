package bpv.policy.analysis;

import bpv.policy.Scenario;
import bpv.policy.Scenario.Expected;
import bpv.policy.Scenario.Given;
import bpv.policy.ScenarioRunner;
import bpv.rules.Asked;
import bpv.rules.RuleBook;
import bpv.rules.RulesRejected;
import bpv.source.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows cases to the real rules, and notes all that they are asked and conclude. */
final class Probe {
    /** Any answer of this form has money released. */
    private static final String OF_RELEASE = "2018/19 Q1 S1";

    private static final long AWARD_POUNDS = 1_000_000;

    private final List<Asked> seen = new ArrayList<>();
    private final ScenarioRunner runner;
    private int runs;

    Probe(RuleBook book, Path folder) {
        this.runner = new ScenarioRunner(book.watchedBy(seen::add), folder);
    }

    /**
     * What became of a case.
     *
     * @param whole whether all of the case was shown, and not only what it is about
     */
    record Run(Case shown, List<Asked> asked, boolean whole) {
        Run {
            asked = List.copyOf(asked);
        }
    }

    /** How many cases were shown so far. */
    int runs() {
        return runs;
    }

    /** What became of a case of which a part was shown, as it stands for the whole; a fault in it has to be shown again. */
    Run glimpse(Case whole, Case part) {
        return new Run(whole, run(part).asked(), false);
    }

    Run run(Case shown) {
        runs++;
        seen.clear();
        Scenario scenario = new Scenario(
                "the case",
                "",
                Place.START,
                "the case",
                shown.day(),
                new Given(shown.changes(), shown.figures(), AWARD_POUNDS),
                List.of(new Expected(shown.released() ? OF_RELEASE : "G1", Place.START, List.of("?"))),
                List.of(),
                List.of());
        try {
            runner.run(scenario);
        } catch (RulesRejected noNumbers) {
            // On that day some number has no value yet, so that nothing is assessed.
            seen.clear();
        }
        return new Run(shown, seen, true);
    }
}
