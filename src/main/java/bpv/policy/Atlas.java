package bpv.policy;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.policy.Answers.Answer;
import bpv.policy.Boundaries.Turn;
import bpv.policy.Scenario.Change;
import bpv.policy.Scenario.Expected;
import bpv.policy.Scenario.Figures;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import bpv.source.Node;
import bpv.source.Node.Scalar;
import bpv.source.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Cases to propose as scenarios: the sound bid, or that of a scenario, with one value just on and just beside each place
 * where an answer turns, left out, or as it stands elsewhere; and the facts of two scenarios at once.
 */
final class Atlas {
    private static final BigDecimal DAYS = BigDecimal.valueOf(400);
    private static final long PATIENTS = 2000;

    private final Function<Trial, Map<String, Answer>> run;
    private final RuleBook book;
    private final List<Scenario> scenarios;
    private final Map<String, Node> parts;
    private final Map<String, Set<String>> vocabulary = new HashMap<>();

    /**
     * @param run what is found in a case; see {@link Boundaries#of}
     * @param parts every part of the sound bid by its path
     */
    Atlas(Function<Trial, Map<String, Answer>> run, RuleBook book, Map<String, Node> parts, List<Scenario> scenarios) {
        this.run = run;
        this.book = book;
        this.parts = parts;
        this.scenarios = scenarios;
        parts.forEach(this::word);
        for (Scenario scenario : scenarios) {
            scenario.given().changes().stream()
                    .filter(change -> !change.relative())
                    .forEach(change -> word(change.path(), change.value()));
        }
    }

    private void word(String path, Node value) {
        if (value instanceof Scalar scalar && !scalar.quoted() && scalar.text().matches("[a-zA-Z][a-zA-Z-]{1,30}")) {
            vocabulary.computeIfAbsent(last(path), any -> new TreeSet<>()).add(scalar.text());
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The scenarios of the files whose names begin so. */
    List<Scenario> of(String folder) {
        return scenarios.stream()
                .filter(scenario -> scenario.topic().startsWith(folder))
                .toList();
    }

    /** The paths of values that scenarios of a folder change. */
    List<String> near(String folder) {
        Set<String> paths = new LinkedHashSet<>();
        of(folder).forEach(scenario -> scenario.given().changes().forEach(change -> paths.add(change.path())));
        return paths.stream().filter(path -> parts.get(path) instanceof Scalar).toList();
    }

    /** The paths of all values of the sound bid. */
    List<String> values() {
        return parts.keySet().stream()
                .filter(path -> parts.get(path) instanceof Scalar)
                .toList();
    }

    /** A part of the sound bid left out, or a value as it stands elsewhere. */
    List<Trial> others(String path) {
        List<Trial> trials = new ArrayList<>(List.of(Trial.sound().with(path, "nothing")));
        if (parts.get(path) instanceof Scalar scalar) {
            Set<String> others = new TreeSet<>(NextValues.of(scalar.text(), List.of()));
            others.addAll(vocabulary.getOrDefault(last(path), Set.of()));
            others.remove(scalar.text());
            others.forEach(other -> trials.add(Trial.sound().with(path, other)));
        }
        return trials;
    }

    /** The paths of all parts of the sound bid. */
    List<String> paths() {
        return List.copyOf(parts.keySet());
    }

    /** Where answers turn as one value of the sound bid grows. */
    List<Turn> turns(String path) {
        return parts.get(path) instanceof Scalar scalar ? turns(Trial.sound(), path, scalar) : List.of();
    }

    /** Where answers turn as one of the values that a scenario changes grows. */
    List<Turn> turns(Scenario scenario) {
        return turns(Trial.like(scenario), scenario);
    }

    /** The same on another day of assessment. */
    List<Turn> turns(Scenario scenario, LocalDate day) {
        return turns(Trial.like(scenario).on(day), scenario);
    }

    private List<Turn> turns(Trial like, Scenario scenario) {
        List<Turn> turns = new ArrayList<>();
        for (Change change : scenario.given().changes()) {
            Node now = change.relative() ? parts.get(change.path()) : change.value();
            if (now instanceof Scalar scalar) {
                turns.addAll(turns(like, change.path(), scalar));
            }
        }
        return turns;
    }

    private List<Turn> turns(Trial from, String path, Scalar scalar) {
        return TriedValues.of(scalar.text())
                .map(values -> Boundaries.of(
                        run, amount -> from.with(path, values.text(amount)), values.probes(), values.places()))
                .orElse(List.of());
    }

    /** Where answers turn as the 62-day figures of a case do. */
    List<Turn> turnsOfFigures(Trial from, List<Figures> figures) {
        List<Turn> turns = new ArrayList<>(Boundaries.of(
                run,
                share -> from.with(figures.stream()
                        .map(each -> FiguresTried.share(each, share.longValue()))
                        .toList()),
                List.of(BigDecimal.ZERO, BigDecimal.valueOf(FiguresTried.PARTS)),
                0));
        for (Figures each : figures) {
            turns.addAll(Boundaries.of(
                    run,
                    treated -> from.with(List.of(FiguresTried.lastMonth(each, treated.longValue()))),
                    List.of(BigDecimal.ZERO, BigDecimal.valueOf(PATIENTS / 2), BigDecimal.valueOf(PATIENTS)),
                    0));
        }
        return turns;
    }

    /** Where answers turn as all that is known of the Alliance's patients does, as the sound bid knows it. */
    List<Turn> turnsOfKnownFigures() {
        String alliance = parts.get("alliance") instanceof Scalar name ? name.text() : "";
        SixtyTwoDayPerformance known = book.footprints().performance().get(alliance);
        String year =
                "" + book.numbersOn(book.assessmentDay()).allocation().years().get(1);
        Trial asking = Trial.sound()
                .asking(List.of(
                        new Expected(year + " Q1 " + RuleSet.RELEASE.demanded().get(0), Place.START, List.of())));
        return known == null ? List.of() : turnsOfFigures(asking, List.of(new Figures("", Place.START, known)));
    }

    /** Where answers turn as the day of assessment is later. */
    List<Turn> turnsOfDay(Trial from) {
        LocalDate day = from.base() == null || from.base().day() == null
                ? book.assessmentDay()
                : Objects.requireNonNull(from.base().day());
        BigDecimal now = BigDecimal.valueOf(day.toEpochDay());
        return Boundaries.of(
                run,
                other -> from.on(LocalDate.ofEpochDay(other.longValue())),
                List.of(now.subtract(DAYS), now, now.add(DAYS)),
                0);
    }
}
