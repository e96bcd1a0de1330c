package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Answers.Answer;
import bpv.policy.Boundaries.Turn;
import bpv.policy.Rehearsal.SetRun;
import bpv.policy.Scenario.Expected;
import bpv.rules.RulesRejected;
import bpv.source.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks for scenarios that close gaps, and tries each by the rules, as its file would have it, before it is proposed. */
final class Proposals {
    private final Rehearsal rehearsal;
    private final Rehearsal trials;
    private final ProposedFiles files;
    private final Set<Gap> open;
    private final Map<Gap, Proposal> found = new IdentityHashMap<>();

    /** The cases that are proposed so far and are like no other scenario. */
    private final List<Trial> proposed = new ArrayList<>();

    private Proposals(Rehearsal rehearsal, ProposedFiles files, Collection<Gap> gaps) {
        this.rehearsal = rehearsal;
        this.trials = new Rehearsal(rehearsal.runner(), List.of());
        this.files = files;
        this.open = new LinkedHashSet<>(gaps);
    }

    /**
     * For each gap that one was found for, the scenario that closes it; one scenario may close several.
     *
     * @param parts every part of the sound bid by its path
     */
    static Map<Gap, Proposal> of(
            Rehearsal rehearsal, ProposedFiles files, Map<String, Node> parts, Collection<Gap> gaps) {
        Proposals proposals = new Proposals(rehearsal, files, gaps);
        if (!gaps.isEmpty()) {
            proposals.look(new Atlas(
                    proposals::decided,
                    rehearsal.runner().book(),
                    parts,
                    rehearsal.results().stream().map(ScenarioResult::scenario).toList()));
        }
        return proposals.found;
    }

    /** What lies nearest first: it is the easiest to read, and found soonest. */
    private void look(Atlas atlas) {
        for (String folder : folders()) {
            atlas.of(folder).forEach(scenario -> tryFor(folder, Trial.like(scenario)));
            days(folder)
                    .forEach(day -> atlas.of(folder).forEach(scenario -> {
                        tryFor(folder, Trial.like(scenario).on(day));
                        turnFor(folder, () -> atlas.turns(scenario, day));
                    }));
            atlas.near(folder).forEach(path -> turnFor(folder, () -> atlas.turns(path)));
            atlas.of(folder)
                    .forEach(scenario -> turnFor(
                            folder,
                            () -> atlas.turnsOfFigures(
                                    Trial.like(scenario), scenario.given().figures())));
        }
        tryAll(Trial.sound());
        atlas.values().forEach(path -> turnAll(() -> atlas.turns(path)));
        turnAll(atlas::turnsOfKnownFigures);
        turnAll(() -> atlas.turnsOfDay(Trial.sound()));
        atlas.paths().forEach(path -> atlas.others(path).forEach(this::tryAll));
        for (String folder : folders()) {
            atlas.of(folder).forEach(scenario -> turnFor(folder, () -> atlas.turns(scenario)));
            atlas.of(folder).forEach(scenario -> turnFor(folder, () -> atlas.turnsOfDay(Trial.like(scenario))));
            pairs(folder, atlas);
            List<Trial> near = List.copyOf(proposed);
            near.forEach(one -> near.forEach(other -> tryFor(folder, one.and(other))));
        }
    }

    private void pairs(String folder, Atlas atlas) {
        for (Scenario one : atlas.of(folder)) {
            for (Scenario other : atlas.of(folder)) {
                if (one != other && one.topic().equals(other.topic())) {
                    tryFor(folder, Trial.like(one).and(other));
                }
            }
        }
    }

    /** On which gaps of a folder may show, where not on any. */
    private Set<LocalDate> days(String folder) {
        Set<LocalDate> days = new TreeSet<>();
        open.stream()
                .filter(gap -> gap.folder().equals(folder))
                .forEach(gap -> gap.day().ifPresent(days::add));
        return days;
    }

    private Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        open.forEach(gap -> folders.add(gap.folder()));
        return folders;
    }

    /** Turns to be looked for as long as there is need. */
    private interface Turns {
        List<Turn> find();
    }

    private void turnFor(String folder, Turns turns) {
        if (folders().contains(folder)) {
            turnAll(turns);
        }
    }

    private void turnAll(Turns turns) {
        for (Turn turn : open.isEmpty() ? List.<Turn>of() : turns.find()) {
            tried(turn.low(), turn.cards());
            tried(turn.high(), turn.cards());
        }
    }

    private void tryFor(String folder, Trial trial) {
        if (folders().contains(folder)) {
            tried(trial, Set.of());
        }
    }

    private void tryAll(Trial trial) {
        if (!open.isEmpty()) {
            tried(trial, Set.of());
        }
    }

    /** What rules decide in a case, by the names of the answers. */
    private Map<String, Answer> decided(Trial trial) {
        Map<String, Answer> decided = new TreeMap<>();
        Answers answers = ran(trial.scenario());
        trials.clear();
        answers.all().stream()
                .filter(answer -> !answer.cards().isEmpty())
                .forEach(answer -> decided.put(answer.name(), answer));
        return decided;
    }

    /**
     * Closes whatever gaps a case closes.
     *
     * @param cards the rules whose answers turn just there
     */
    private void tried(Trial trial, Set<RuleCard> cards) {
        Scenario scenario = trial.scenario();
        ran(scenario);
        List<SetRun> runs = known(scenario);
        trials.clear();
        List<Gap> gaps = open.stream()
                .filter(gap -> gap.mayTurn(cards) || runs.stream().anyMatch(gap::mayShow))
                .toList();
        if (!gaps.isEmpty()) {
            show(gaps, trial);
        }
    }

    /** Proposes a case for those of some gaps that it closes. */
    private void show(List<Gap> gaps, Trial trial) {
        Answers answers = rehearsal.runner().once(trial.scenario()).answers();
        Scenario all = trial.expecting(answers);
        for (Gap gap : answers.all().isEmpty() ? List.<Gap>of() : gaps) {
            if (open.contains(gap)) {
                gap.shownBy(all, answers).ifPresent(shown -> propose(gap, trial, shown));
            }
        }
        rehearsal.runner().forget(all);
    }

    /** Proposes the case with as few facts as close the gap. */
    private void propose(Gap gap, Trial trial, Expected expected) {
        Trial smallest = trial;
        Expected shown = expected;
        int tried = 0;
        for (List<Trial> smaller = smallest.smaller(); tried < smaller.size(); ) {
            Optional<Expected> still = shown(gap, smaller.get(tried));
            smallest = still.isPresent() ? smaller.get(tried) : smallest;
            shown = still.orElse(shown);
            tried = still.isPresent() ? 0 : tried + 1;
            smaller = still.isPresent() ? smallest.smaller() : smaller;
        }
        Optional<Proposal> proposal = files.proposal(smallest, gap, shown);
        proposal.ifPresent(this::close);
        if (proposal.isPresent() && smallest.base() == null) {
            proposed.add(smallest);
        }
    }

    /** What to ask for in a case that closes a gap. */
    private Optional<Expected> shown(Gap gap, Trial trial) {
        Answers answers = rehearsal.runner().once(trial.scenario()).answers();
        if (answers.all().isEmpty()) {
            return Optional.empty();
        }
        Scenario all = trial.expecting(answers);
        Optional<Expected> shown = gap.shownBy(all, answers);
        rehearsal.runner().forget(all);
        return shown;
    }

    /** None on a day on which numbers are missing. */
    private Answers ran(Scenario scenario) {
        try {
            return trials.add(scenario).answers();
        } catch (RulesRejected missing) {
            return new Answers();
        }
    }

    private List<SetRun> known(Scenario scenario) {
        return trials.runs(scenario).stream().map(rehearsal::known).toList();
    }

    private void close(Proposal proposal) {
        Scenario scenario = proposal.scenario();
        ScenarioResult result = trials.add(scenario);
        List<SetRun> runs = known(scenario);
        trials.clear();
        for (Gap gap : List.copyOf(open)) {
            boolean near = gap.mayTurn(result.answers().cards(scenario))
                    || runs.stream().anyMatch(gap::mayShow);
            if (near && gap.isClosedBy(scenario)) {
                found.put(gap, proposal);
                open.remove(gap);
            }
        }
    }
}
