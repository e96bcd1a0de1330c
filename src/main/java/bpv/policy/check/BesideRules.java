package bpv.policy.check;

import bpv.alliance.Footprints;
import bpv.desk.Level;
import bpv.fairness.UnfairSearch;
import bpv.performance.OrganisationCodes;
import bpv.policy.Reasons;
import bpv.policy.ScenarioRunner;
import bpv.rules.RuleBook;
import bpv.rules.RuleSources;
import bpv.rules.RulesRejected;
import bpv.source.Place;
import bpv.source.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What stands beside rules and numbers, and would else come to light only when another command needs it: the sound bid,
 * the codes of organisations, the reasons why no scenario notices, and what is declared of better bids.
 */
final class BesideRules {
    private final Path folder;
    private final RuleBook book;
    private final Told told;

    BesideRules(Path folder, RuleBook book, Told told) {
        this.folder = folder;
        this.book = book;
        this.told = told;
    }

    void check() {
        tell("unsound-bid", unsound(), told);
        UnfairSearch.declarationFaults(folder, book)
                .forEach(fault -> told.add(
                        fault.id(),
                        fault.level(),
                        fault.file(),
                        new Place(fault.line(), fault.column()),
                        fault.message(),
                        fault.suggestion()));
    }

    /** The codes of organisations: bids can be assessed without them, so that a missing file is a warning. */
    static void codes(Path folder, RuleSources sources, Footprints footprints, Told told) {
        tell("wrong-codes", OrganisationCodes.problems(folder, footprints), told);
        for (String missing : OrganisationCodes.missing(folder)) {
            told.add(
                    "wrong-codes",
                    Level.WARNING,
                    sources.shown(missing),
                    Place.START,
                    "This file is missing, so that no published 62-day figures of its kind can be imported.",
                    "Copy it from the rules folder that came with the program.");
        }
    }

    /** The reasons why no scenario notices, which need no rule that runs. */
    static void reasons(RuleSources sources, Told told) {
        tell("wrong-reason", Reasons.problems(sources), told);
    }

    private List<Problem> unsound() {
        try {
            return new ScenarioRunner(book, folder).unsound();
        } catch (RulesRejected unreadable) {
            return unreadable.problems();
        }
    }

    private static void tell(String id, List<Problem> problems, Told told) {
        for (Problem problem : problems) {
            Place place = new Place(Math.max(1, problem.line()), Math.max(1, problem.column()));
            told.add(id, Level.ERROR, problem.file(), place, problem.message(), problem.hint());
        }
    }
}
