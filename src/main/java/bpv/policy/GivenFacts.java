package bpv.policy;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.policy.Scenario.Change;
import bpv.policy.Scenario.Figures;
import bpv.policy.Scenario.Given;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Problem;
import bpv.source.WrittenDay;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one scenario, those of the scenario that it is like first. */
final class GivenFacts {
    static final long AWARD = 1_000_000;
    private static final String WHOLE_POUNDS = "[1-9][0-9]{0,11}";

    private final String file;
    private final List<Problem> problems;
    private final List<Change> changes = new ArrayList<>();
    private final List<Figures> figures = new ArrayList<>();
    private long award = AWARD;

    /**
     * @param file as messages name it
     * @param problems where faults go
     */
    GivenFacts(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Begins with the facts of another scenario. */
    void like(Given other) {
        changes.addAll(other.changes());
        figures.addAll(other.figures());
        award = other.awardPounds();
    }

    /** The facts read so far. */
    Given facts() {
        return new Given(changes, figures, award);
    }

    void given(@Nullable Node node) {
        if (node instanceof Mapping facts) {
            for (Entry fact : facts.entries()) {
                switch (fact.key()) {
                    case "performance" -> figures("", fact);
                    case "neighbour" -> neighbours(fact);
                    case "award" -> award = pounds(fact);
                    default -> changes.add(new Change(fact.key(), fact.keyPlace(), fact.value(), false));
                }
            }
        } else if (node != null) {
            problem(node, "given has facts, such as submitted: 2017-01-19");
        }
    }

    /** Changes by so much, such as {@code +10%}. */
    void change(@Nullable Node node) {
        if (node instanceof Mapping facts) {
            facts.entries().forEach(this::step);
        } else if (node != null) {
            problem(node, "change has fields and by how much, such as earlyDiagnosis.funding: +10%");
        }
    }

    private void step(Entry fact) {
        Optional<Step> step = text(fact.value()).flatMap(Step::parse);
        if (step.isEmpty()) {
            problem(
                    fact,
                    "by how much " + fact.key() + " changes is written +10%, -5, +0.5 or +1 day; what it is instead"
                            + " goes under given");
        } else if (fact.key().equals("award")) {
            Optional<String> changed = step.get().of("" + award).filter(text -> text.matches(WHOLE_POUNDS));
            changed.ifPresentOrElse(
                    pounds -> award = Long.parseLong(pounds),
                    () -> problem(fact, "the award, £" + award + ", cannot be changed so: it is whole pounds"));
        } else {
            changes.add(new Change(fact.key(), fact.keyPlace(), fact.value(), true));
        }
    }

    private long pounds(Entry fact) {
        String text = text(fact.value()).orElse("");
        if (text.matches(WHOLE_POUNDS)) {
            return Long.parseLong(text);
        }
        problem(fact, "award is whole pounds such as 1000000, but is '" + text + "'");
        return AWARD;
    }

    private void neighbours(Entry fact) {
        if (fact.value() instanceof Mapping alliances) {
            alliances.entries().forEach(alliance -> figures(alliance.key(), alliance));
        } else {
            problem(fact, "neighbour has the id of an Alliance, and below it months");
        }
    }

    private void figures(String alliance, Entry fact) {
        TreeMap<YearMonth, Counts> months = new TreeMap<>();
        if (fact.value() instanceof Mapping entries) {
            entries.entries().forEach(month -> month(month, months));
        } else {
            problem(fact, fact.key() + " has months, such as 2017-10: 799 of 1000; {} is none");
        }
        figures.removeIf(other -> other.alliance().equals(alliance));
        figures.add(new Figures(alliance, fact.keyPlace(), new SixtyTwoDayPerformance(alliance, months)));
    }

    private void month(Entry entry, TreeMap<YearMonth, Counts> months) {
        try {
            Optional<Counts> counts = text(entry.value()).flatMap(Counts::parse);
            if (counts.isPresent()) {
                months.put(WrittenDay.month(entry.key()), counts.get());
                return;
            }
            problem(entry, "patients are written as within of treated, such as 799 of 1000");
        } catch (DateTimeParseException noMonth) {
            problem(entry, "'" + entry.key() + "' is not a month such as 2017-10");
        } catch (IllegalArgumentException impossible) {
            problem(entry, String.valueOf(impossible.getMessage()));
        }
    }

    static Optional<String> text(Node node) {
        return node instanceof Scalar scalar && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
    }

    private void problem(Entry entry, String message) {
        problems.add(Scenarios.problem(file, entry.keyPlace(), message));
    }

    private void problem(Node node, String message) {
        problems.add(Scenarios.problem(file, node.place(), message));
    }
}
