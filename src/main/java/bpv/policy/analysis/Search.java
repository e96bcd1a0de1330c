package bpv.policy.analysis;

import bpv.assessment.Subject;
import bpv.policy.Scenario.Change;
import bpv.policy.analysis.Probe.Run;
import bpv.quantity.Fraction;
import bpv.release.QuarterPerformance;
import bpv.rules.Asked;
import bpv.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a case in which the rules show what a suspect says. First among the cases at hand; then by setting what the
 * number of the band answers to, as if it did so in a straight line; then step by step. All of it in a fixed order, and no
 * further than a fixed number of runs.
 */
final class Search {
    private static final int MOST_RUNS = 200;
    private static final int MOST_BASES = 3;
    private static final int MOST_LEVERS = 30;
    private static final int MOST_STEPS = 6;

    private final Probe probe;
    private final Corpus corpus;
    private final RuleSet set;
    private final String criterion;
    private final Class<?> type;
    private final LocalDate asOf;
    private final @Nullable LocalDate assessed;
    private final Map<List<Object>, Optional<Answer>> answers = new HashMap<>();

    /**
     * @param type the class of the facts that the criterion is about
     * @param asOf the day as of which the set is asked
     * @param assessed the day of assessment; null for that of the folder
     */
    Search(
            Probe probe,
            Corpus corpus,
            RuleSet set,
            String criterion,
            Class<?> type,
            LocalDate asOf,
            @Nullable LocalDate assessed) {
        this.probe = probe;
        this.corpus = corpus;
        this.set = set;
        this.criterion = criterion;
        this.type = type;
        this.asOf = asOf;
        this.assessed = assessed;
    }

    /** Every fault in the cases at hand. */
    List<Fault> known() {
        return runs().stream()
                .filter(run -> !faults(run).isEmpty())
                .flatMap(run -> faults(whole(run)).stream())
                .toList();
    }

    private Run whole(Run run) {
        return run.whole() ? run : probe.run(run.shown());
    }

    private List<Run> runs() {
        return corpus.runs(set == RuleSet.RELEASE, assessed);
    }

    private List<Fault> faults(Run run) {
        return Fault.of(run, set, criterion).stream()
                .filter(fault -> fault.asked().day().equals(asOf))
                .toList();
    }

    /** A case that shows a suspect, if one is found. */
    Optional<Fault> find(Grid grid, Suspect suspect, List<Placed> rules) {
        for (Run run : runs()) {
            if (shows(run, grid, suspect, rules).isPresent()) {
                Optional<Fault> shown = shows(whole(run), grid, suspect, rules);
                if (shown.isPresent()) {
                    return shown;
                }
            }
        }
        return suspect.band().flatMap(band -> moved(grid, suspect, band, rules));
    }

    private Optional<Fault> shows(Run run, Grid grid, Suspect suspect, List<Placed> rules) {
        return faults(run).stream()
                .filter(fault -> fault.isGap() == suspect.isGap())
                .filter(fault -> suspect.rules().stream()
                        .allMatch(rule -> fault.rules().stream()
                                .anyMatch(card -> card.rule()
                                        .equals(rules.get(rule).rule().name()))))
                .filter(fault -> fault.fact(type)
                        .filter(fact -> Match.of(grid, fact).fits(suspect, true))
                        .isPresent())
                .findFirst();
    }

    /** A case to begin with. */
    private record Base(Case shown, String subject, Object fact, Fraction value) {}

    private Optional<Fault> moved(Grid grid, Suspect suspect, Axis band, List<Placed> rules) {
        List<Fraction> targets = band.examples(suspect.from(), suspect.to());
        int end = probe.runs() + MOST_RUNS;
        for (Base base : bases(grid, suspect, band, targets)) {
            for (Lever lever : levers(base)) {
                for (Fraction target : targets) {
                    Optional<Fault> shown =
                            straight(base, lever, band, target).flatMap(run -> shows(run, grid, suspect, rules));
                    if (shown.isPresent() || probe.runs() > end) {
                        return shown;
                    }
                }
            }
        }
        return targets.isEmpty() ? Optional.empty() : stepwise(grid, suspect, band, rules, targets, end);
    }

    private List<Base> bases(Grid grid, Suspect suspect, Axis band, List<Fraction> targets) {
        List<Base> bases = new ArrayList<>();
        for (Run run : runs()) {
            for (Object fact : facts(run)) {
                Optional<Fraction> value = FactLook.number(FactLook.at(fact, band.key()));
                if (value.isPresent() && Match.of(grid, fact).fits(suspect, false)) {
                    bases.add(new Base(run.shown(), ((Subject) fact).subject(), fact, value.get()));
                }
            }
        }
        Fraction wanted = targets.isEmpty() ? Fraction.ZERO : targets.get(0);
        bases.sort(Comparator.comparingInt((Base base) -> base.shown().changes().size())
                .thenComparing(base -> distance(base.value(), wanted)));
        return bases.subList(0, Math.min(MOST_BASES, bases.size()));
    }

    private static Fraction distance(Fraction one, Fraction other) {
        Fraction apart = one.minus(other);
        return apart.signum() < 0 ? apart.negated() : apart;
    }

    private List<Object> facts(Run run) {
        return run.asked().stream()
                .filter(asked -> asked.set() == set && asked.day().equals(asOf))
                .flatMap((Asked asked) -> Fault.facts(asked, type))
                .toList();
    }

    /** What can be set, that which has to do with the subject first. */
    private List<Lever> levers(Base base) {
        if (base.fact() instanceof QuarterPerformance quarter) {
            return List.of(Lever.performance(quarter));
        }
        String[] names = base.subject().split("/", -1);
        Map<String, Lever> all = corpus.levers();
        return all.keySet().stream()
                .sorted(Comparator.comparingInt((String path) -> -near(path, names))
                        .thenComparing(path -> names.length == 1 ? path.split("\\.", -1).length : 0))
                .limit(MOST_LEVERS)
                .map(all::get)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static int near(String path, String[] names) {
        int near = 0;
        List<String> parts = List.of(path.split("\\.", -1));
        for (int i = 1; i < names.length; i++) {
            near += parts.contains(names[i]) ? 1 : 0;
        }
        return near;
    }

    /** How a number answers to a lever. @param slope by how much it moves with each one that the lever does */
    private record Answer(Fraction start, Fraction slope) {}

    /** The case in which the number of the band would be the target, if it answered to the lever in a straight line. */
    private Optional<Run> straight(Base base, Lever lever, Axis band, Fraction target) {
        List<Object> asked = List.of(base.shown(), base.subject(), lever, band.key());
        return answers.computeIfAbsent(asked, any -> answer(base, lever, band))
                .map(known -> lever.sound().plus(target.minus(known.start()).dividedBy(known.slope())))
                .flatMap(wanted -> lever.set(base.shown(), wanted))
                .map(probe::run);
    }

    private Optional<Answer> answer(Base base, Lever lever, Axis band) {
        Fraction here = lever.sound();
        Optional<Fraction> next = at(lever.set(base.shown(), here.minus(Fraction.ONE)), base, band);
        if (next.isEmpty() || next.get().equals(base.value())) {
            return Optional.empty();
        }
        Optional<Fraction> start = at(lever.set(base.shown(), here), base, band);
        return start.filter(value -> !value.equals(next.get()))
                .map(value -> new Answer(value, value.minus(next.get())));
    }

    private Optional<Fraction> at(Optional<Case> shown, Base base, Axis band) {
        return shown.map(probe::run).flatMap(run -> value(run, base.subject(), band));
    }

    private Optional<Fraction> value(Run run, String subject, Axis band) {
        return facts(run).stream()
                .filter(fact -> ((Subject) fact).subject().equals(subject))
                .findFirst()
                .flatMap(fact -> FactLook.number(FactLook.at(fact, band.key())));
    }

    /** Takes the single change that brings the number nearest, again and again. */
    private Optional<Fault> stepwise(
            Grid grid, Suspect suspect, Axis band, List<Placed> rules, List<Fraction> targets, int end) {
        Fraction target = targets.get(targets.size() / 2);
        for (Base base : bases(grid, suspect, band, targets).stream().limit(1).toList()) {
            Case now = base.shown();
            Fraction best = distance(base.value(), target);
            for (int step = 0; step < MOST_STEPS; step++) {
                Case nearer = now;
                for (Change move : moves(base)) {
                    if (probe.runs() > end) {
                        return Optional.empty();
                    }
                    Run run = probe.run(now.with(List.of(move)));
                    Optional<Fault> shown = shows(run, grid, suspect, rules);
                    if (shown.isPresent()) {
                        return shown;
                    }
                    Fraction apart = value(run, base.subject(), band)
                            .map(value -> distance(value, target))
                            .orElse(best);
                    if (apart.compareTo(best) < 0) {
                        best = apart;
                        nearer = run.shown();
                    }
                }
                if (nearer.equals(now)) {
                    return Optional.empty();
                }
                now = nearer;
            }
        }
        return Optional.empty();
    }

    private List<Change> moves(Base base) {
        String[] names = base.subject().split("/", -1);
        return corpus.moves().stream()
                .filter(move -> names.length == 1 || near(move.path(), names) > 0)
                .toList();
    }
}
