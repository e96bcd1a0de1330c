package bpv.policy;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.policy.Scenario.Change;
import bpv.policy.Scenario.Expected;
import bpv.policy.Scenario.Figures;
import bpv.policy.Scenario.Given;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one file of scenarios; every fault is gathered with its line. */
final class ScenarioFile {
    private static final long AWARD = 1_000_000;

    private final String file;
    private final String topic;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ScenarioFile(String file, String topic) {
        this.file = file;
        this.topic = topic;
    }

    /**
     * @param file as messages name it
     * @param topic the rule file that the scenarios belong to
     */
    static ScenarioFile read(String file, String topic, byte[] bytes) {
        ScenarioFile read = new ScenarioFile(file, topic);
        ParsedText parsed = TextParser.parse(file, bytes);
        read.problems.addAll(parsed.problems());
        parsed.root().ifPresent(read::list);
        return read;
    }

    List<Scenario> scenarios() {
        return scenarios;
    }

    List<Problem> problems() {
        return problems;
    }

    private void list(Node root) {
        if (!(root instanceof Sequence items) || items.items().isEmpty()) {
            problem(root.place(), "a list of scenarios is wanted, each beginning with '- scenario:'");
            return;
        }
        for (Node item : items.items()) {
            if (item instanceof Mapping fields) {
                scenario(fields);
            } else {
                problem(item.place(), "a scenario is wanted here, beginning with '- scenario:'");
            }
        }
    }

    private void scenario(Mapping fields) {
        int before = problems.size();
        for (Entry field : fields.entries()) {
            if (!List.of("scenario", "day", "given", "find").contains(field.key())) {
                problem(field.keyPlace(), "'" + field.key() + "' is not one of scenario, day, given, find");
            }
        }
        String sentence = fields.get("scenario").flatMap(this::text).orElse("");
        if (sentence.isBlank()) {
            problem(fields.place(), "the scenario says nothing: '- scenario:' is followed by one sentence");
        }
        if (scenarios.stream().anyMatch(other -> other.sentence().equals(sentence))) {
            problem(fields.place(), "a second scenario of this file says '" + sentence + "'");
        }
        LocalDate day = fields.get("day").map(this::day).orElse(null);
        Given given = given(fields.get("given").orElse(null));
        List<Expected> find = find(fields);
        if (problems.size() == before) {
            scenarios.add(new Scenario(file, topic, fields.place(), sentence, day, given, find));
        }
    }

    private @Nullable LocalDate day(Node node) {
        String text = text(node).orElse("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            problem(node.place(), "day is a day such as 2017-02-01, but is '" + text + "'");
            return null;
        }
    }

    private Given given(@Nullable Node node) {
        List<Change> changes = new ArrayList<>();
        List<Figures> figures = new ArrayList<>();
        long award = AWARD;
        if (node instanceof Mapping facts) {
            for (Entry fact : facts.entries()) {
                switch (fact.key()) {
                    case "performance" -> figures("", fact, figures);
                    case "neighbour" -> neighbours(fact, figures);
                    case "award" -> award = pounds(fact);
                    default -> changes.add(new Change(fact.key(), fact.keyPlace(), fact.value()));
                }
            }
        } else if (node != null) {
            problem(node.place(), "given has facts, such as submitted: 2017-01-19");
        }
        return new Given(changes, figures, award);
    }

    private long pounds(Entry fact) {
        String text = text(fact.value()).orElse("");
        if (text.matches("[1-9][0-9]{0,11}")) {
            return Long.parseLong(text);
        }
        problem(fact.keyPlace(), "award is whole pounds such as 1000000, but is '" + text + "'");
        return AWARD;
    }

    private void neighbours(Entry fact, List<Figures> figures) {
        if (fact.value() instanceof Mapping alliances) {
            alliances.entries().forEach(alliance -> figures(alliance.key(), alliance, figures));
        } else {
            problem(fact.keyPlace(), "neighbour has the id of an Alliance, and below it months");
        }
    }

    private void figures(String alliance, Entry fact, List<Figures> figures) {
        TreeMap<YearMonth, Counts> months = new TreeMap<>();
        if (fact.value() instanceof Mapping entries) {
            entries.entries().forEach(month -> month(month, months));
        } else {
            problem(fact.keyPlace(), fact.key() + " has months, such as 2017-10: 799 of 1000; {} is none");
        }
        figures.add(new Figures(alliance, fact.keyPlace(), new SixtyTwoDayPerformance(alliance, months)));
    }

    private void month(Entry entry, TreeMap<YearMonth, Counts> months) {
        try {
            Optional<Counts> counts = text(entry.value()).flatMap(Counts::parse);
            if (counts.isPresent()) {
                months.put(YearMonth.parse(entry.key()), counts.get());
                return;
            }
            problem(entry.keyPlace(), "patients are written as within of treated, such as 799 of 1000");
        } catch (DateTimeParseException noMonth) {
            problem(entry.keyPlace(), "'" + entry.key() + "' is not a month such as 2017-10");
        } catch (IllegalArgumentException impossible) {
            problem(entry.keyPlace(), String.valueOf(impossible.getMessage()));
        }
    }

    private List<Expected> find(Mapping fields) {
        List<Expected> find = new ArrayList<>();
        if (!(fields.get("find").orElse(null) instanceof Mapping answers)
                || answers.entries().isEmpty()) {
            problem(fields.place(), "the scenario finds nothing: 'find:' is followed by criteria and their answers");
            return find;
        }
        for (Entry answer : answers.entries()) {
            List<String> texts = new ArrayList<>();
            for (Node item : answer.value() instanceof Sequence list ? list.items() : List.of(answer.value())) {
                text(item).ifPresentOrElse(texts::add, () -> problem(item.place(), "an answer is one text"));
            }
            find.add(new Expected(answer.key(), answer.keyPlace(), texts));
        }
        return find;
    }

    private Optional<String> text(Node node) {
        return node instanceof Scalar scalar && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
    }

    private void problem(Place place, String message) {
        problems.add(Scenarios.problem(file, place, message));
    }
}
