package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.desk.DeskResult;
import bpv.desk.DeskResult.Case;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import bpv.rules.RulesRejected;
import bpv.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs all scenarios of a rules folder: what {@code bpv rules test} has found. */
public final class ScenarioDesk {
    private static final String COMMAND = "rules test";

    private final Path folder;
    private final RuleBook book;
    private final List<Case> cases = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    /**
     * @param folder the rules folder
     * @param book its rules
     */
    public ScenarioDesk(Path folder, RuleBook book) {
        this.folder = folder;
        this.book = book;
    }

    /** What a folder that cannot be loaded is told: every problem of it is an error. */
    public static DeskResult rejected(String command, Path folder, RulesRejected refused) {
        List<Remark> remarks = refused.problems().stream()
                .map(problem -> remark(
                        "rules-rejected",
                        Level.ERROR,
                        problem,
                        problem.toString()
                                .substring((problem.file() + ":" + problem.line() + ":" + problem.column() + ": ")
                                        .length())))
                .toList();
        Case all = new Case("the rules folder can be loaded", folder.toString().replace('\\', '/'), 1, remarks);
        return new DeskResult(command, List.of(all), List.of("The rules folder cannot be loaded; nothing was run."));
    }

    /**
     * Runs every scenario.
     *
     * @param leastCoverage how many per cent of the rules and of the sides of their conditions have to be covered
     */
    public DeskResult test(int leastCoverage) {
        return test(leastCoverage, false);
    }

    /**
     * Runs every scenario.
     *
     * @param leastCoverage how many per cent of the rules and of the sides of their conditions have to be covered
     * @param boundaries whether to propose the scenarios that are missing just on and just beside thresholds
     */
    public DeskResult test(int leastCoverage, boolean boundaries) {
        Scenarios all = Scenarios.read(folder);
        all.problems().forEach(problem -> cases.add(broken(problem)));
        ScenarioRunner runner = new ScenarioRunner(book, folder);
        Rehearsal rehearsal = new Rehearsal(runner, all.scenarios());
        List<ScenarioResult> results = rehearsal.results();
        Traces traces = new Traces(book);
        WhyNot why = new WhyNot(traces, rehearsal);
        results.forEach(result -> cases.add(of(result, why)));
        long failed = results.stream().filter(result -> !result.holds()).count();
        figures.add(counted(results.size(), "scenario") + ": " + (results.size() - failed) + " hold, " + failed
                + " fail" + (all.problems().isEmpty() ? "." : "; what is wrong with others is said above."));
        Coverage coverage = Coverage.of(results);
        ConditionCoverage sides = new ConditionCoverage(traces, rehearsal.runs());
        boolean sound = failed == 0 && all.problems().isEmpty();
        @Nullable
        MissingScenarios missing = boundaries && sound
                ? new MissingScenarios(folder, "", rehearsal, traces, sides.missing(), coverage.unproved(book.cards()))
                : null;
        coverage(coverage, leastCoverage, missing);
        conditions(sides, leastCoverage, missing);
        if (missing != null) {
            cases.addAll(missing.thresholds());
            figures.add(missing.figure());
        } else if (boundaries) {
            figures.add("No scenario is proposed while others fail: put those right first.");
        }
        return new DeskResult(COMMAND, cases, figures);
    }

    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static Case broken(Problem problem) {
        return new Case(
                "the scenario can be read",
                problem.file(),
                problem.line(),
                List.of(remark("wrong-scenario", Level.ERROR, problem, problem.message())));
    }

    private static Remark remark(String id, Level level, Problem problem, String message) {
        return Remark.of(id, level, problem.file(), problem.line(), problem.column(), message, null);
    }

    private static Case of(ScenarioResult result, WhyNot why) {
        Scenario scenario = result.scenario();
        List<Remark> remarks = result.problems().stream()
                .map(problem ->
                        remark("scenario-fails", Level.ERROR, problem, message(problem) + why.of(result, problem)))
                .toList();
        return new Case(scenario.sentence(), scenario.file(), scenario.place().line(), remarks);
    }

    private static String message(Problem problem) {
        boolean compared = problem.code().equals("answer") || problem.code().equals(ScenarioResult.WORDING);
        return compared
                ? problem.pointer() + ": expected \"" + problem.expected() + "\", found \"" + problem.found() + "\""
                : problem.message();
    }

    private void coverage(Coverage coverage, int least, @Nullable MissingScenarios proposed) {
        List<RuleCard> rules = book.cards();
        List<RuleCard> unproved = coverage.unproved(rules);
        for (RuleCard card : unproved) {
            Remark remark = warning(
                    "rule-not-covered",
                    card,
                    "no scenario of the file beside it finds what rule \"" + card.rule() + "\" concludes");
            Remark told = proposed == null ? remark : proposed.rule(card, remark);
            cases.add(new Case(card.rule(), told.file(), card.line(), List.of(told)));
        }
        threshold("rules", rules.size() - unproved.size(), rules.size(), least);
    }

    private void conditions(ConditionCoverage coverage, int least, @Nullable MissingScenarios proposed) {
        List<ConditionCoverage.Missing> missing = coverage.missing();
        for (ConditionCoverage.Missing each : missing) {
            RuleCard card = each.rule();
            Remark remark = warning(
                    "condition-not-covered",
                    card,
                    "no scenario comes to where '" + each.condition() + "' " + (each.held() ? "holds" : "does not hold")
                            + " in rule \"" + card.rule() + "\"");
            Remark told = proposed == null ? remark : proposed.side(each, remark);
            cases.add(new Case(each.condition() + " in " + card.rule(), told.file(), card.line(), List.of(told)));
        }
        threshold("sides of conditions", coverage.sides() - missing.size(), coverage.sides(), least);
        if (!coverage.notFollowed().isEmpty()) {
            figures.add("The conditions of " + counted(coverage.notFollowed().size(), "rule")
                    + " are of a kind whose sides are not counted.");
        }
    }

    private Remark warning(String id, RuleCard card, String message) {
        return Remark.of(id, Level.WARNING, book.shown(card.file()), card.line(), 1, message, null);
    }

    /** Told as a figure, and as an error where it is too little. */
    private void threshold(String what, int covered, int all, int least) {
        int percent = all == 0 ? 100 : (int) (100L * covered / all);
        String figure = "Covered: " + covered + " of " + all + " " + what + " (" + percent + "%)";
        figures.add(figure + ".");
        if (percent < least) {
            String place = folder.toString().replace('\\', '/');
            String message = figure + ", but " + least + "% are wanted";
            cases.add(new Case(
                    "enough " + what + " are covered",
                    place,
                    1,
                    List.of(Remark.of("coverage-too-low", Level.ERROR, place, 1, 1, message, null))));
        }
    }
}
