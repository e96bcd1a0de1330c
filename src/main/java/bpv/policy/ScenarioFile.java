package bpv.policy;

import bpv.policy.Scenario.Expected;
import bpv.policy.Scenario.Named;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Sequence;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.TextParser;
import bpv.source.WrittenDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one file of scenarios; every fault is gathered with its line. */
final class ScenarioFile {
    static final List<String> KEYS = List.of("scenario", "like", "day", "given", "change", "find", "fires", "never");

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
            if (!KEYS.contains(field.key())) {
                problem(field.keyPlace(), "'" + field.key() + "' is not one of " + String.join(", ", KEYS));
            }
        }
        String sentence = sentence(fields);
        Scenario base = fields.get("like").flatMap(this::base).orElse(null);
        LocalDate day = fields.get("day").map(this::day).orElse(base == null ? null : base.day());
        GivenFacts facts = new GivenFacts(file, problems);
        if (base != null) {
            facts.like(base.given());
        }
        facts.given(fields.get("given").orElse(null));
        facts.change(fields.get("change").orElse(null));
        List<Expected> find = fields.get("find").map(this::find).orElse(List.of());
        List<Named> fires = fields.get("fires").map(this::named).orElse(List.of());
        List<Named> never = fields.get("never").map(this::named).orElse(List.of());
        if (base != null && find.isEmpty() && fires.isEmpty() && never.isEmpty()) {
            find = base.find();
            fires = base.fires();
            never = base.never();
        }
        if (find.isEmpty() && fires.isEmpty() && never.isEmpty() && problems.size() == before) {
            problem(fields.place(), "the scenario finds nothing: 'find:' is followed by criteria and their answers");
        }
        if (problems.size() == before) {
            scenarios.add(new Scenario(file, topic, fields.place(), sentence, day, facts.facts(), find, fires, never));
        }
    }

    private String sentence(Mapping fields) {
        String sentence = fields.get("scenario").flatMap(GivenFacts::text).orElse("");
        if (sentence.isBlank()) {
            problem(fields.place(), "the scenario says nothing: '- scenario:' is followed by one sentence");
        }
        if (scenarios.stream().anyMatch(other -> other.sentence().equals(sentence))) {
            problem(fields.place(), "a second scenario of this file says '" + sentence + "'");
        }
        return sentence;
    }

    /** The scenario above that this one is like. */
    private Optional<Scenario> base(Node node) {
        String sentence = GivenFacts.text(node).orElse("");
        Optional<Scenario> base = scenarios.stream()
                .filter(other -> other.sentence().equals(sentence))
                .findFirst();
        if (base.isEmpty()) {
            problem(
                    node.place(),
                    "like names a scenario that stands above in this file and has no fault, but none says '" + sentence
                            + "'");
        }
        return base;
    }

    private @Nullable LocalDate day(Node node) {
        String text = GivenFacts.text(node).orElse("");
        try {
            return WrittenDay.of(text);
        } catch (DateTimeParseException noDay) {
            problem(node.place(), "day is a day such as 2017-02-01, but is '" + text + "'");
            return null;
        }
    }

    private List<Expected> find(Node node) {
        List<Expected> find = new ArrayList<>();
        if (!(node instanceof Mapping answers) || answers.entries().isEmpty()) {
            problem(node.place(), "the scenario finds nothing: 'find:' is followed by criteria and their answers");
            return find;
        }
        for (Entry answer : answers.entries()) {
            List<String> texts = new ArrayList<>();
            for (Node item : answer.value() instanceof Sequence list ? list.items() : List.of(answer.value())) {
                GivenFacts.text(item).ifPresentOrElse(texts::add, () -> problem(item.place(), "an answer is one text"));
            }
            find.add(new Expected(answer.key(), answer.keyPlace(), texts));
        }
        return find;
    }

    /** Rules by their names, alone or after whose answer they conclude. */
    private List<Named> named(Node node) {
        List<Named> rules = new ArrayList<>();
        for (Node item : node instanceof Sequence list ? list.items() : List.of(node)) {
            if (item instanceof Mapping answers) {
                answers.entries().forEach(answer -> named(answer.key(), answer.value(), rules));
            } else {
                named("", item, rules);
            }
        }
        return rules;
    }

    private void named(String answer, Node node, List<Named> rules) {
        GivenFacts.text(node)
                .ifPresentOrElse(
                        rule -> rules.add(new Named(answer, rule, node.place())),
                        () -> problem(node.place(), "the name of a rule is wanted, in quotes, as its file has it"));
    }

    private void problem(Place place, String message) {
        problems.add(Scenarios.problem(file, place, message));
    }
}
