package bpv.rules;

import bpv.assessment.Standing;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.TextParser;
import bpv.source.WrittenDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of numbers, each with what it means, its unit, and dated values with source and standing. What is in force on a
 * day is the latest value dated on or before it. Every fault of the file is gathered with its line.
 */
final class ParameterFile {
    /** What is said of a number. */
    static final List<String> NUMBER_KEYS = List.of("means", "unit", "values");

    /** What is said of each of its values; {@code by} only of some. */
    static final List<String> VALUE_KEYS = List.of("is", "source", "standing", "by");

    /** What to do where something is not said. */
    private static final Map<String, String> MISSING = Map.of(
            "means", "Add means: with one sentence that says what the number means.",
            "unit", "Add unit: with what it is counted in, such as per cent or words.",
            "source", "Add source: with the document that says so or, where none does, \"assumption, not published\".",
            "standing", "Add standing: quoted, inferred or assumed, for how firmly it stands on the source.");

    private static final String FORM_OF_A_VALUE =
            "Write such as 2017-04-01: { is: 85, source: \"Letter of 25 March 2017\", standing: quoted }.";

    private final String file;
    private final LocalDate day;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Dated> inForce = new LinkedHashMap<>();
    private final List<Dated> history = new ArrayList<>();

    /**
     * One number in force.
     *
     * @param name its key in the file
     * @param means what it means
     * @param unit what it is counted in
     * @param value the value as it stands in the file
     * @param since the day from which it is in force
     * @param source the document that it is taken from
     * @param standing how firmly it stands on it
     * @param place where the value stands in the file
     * @param namePlace where the name stands in the file
     */
    record Dated(
            String name,
            String means,
            String unit,
            Node value,
            LocalDate since,
            String source,
            Standing standing,
            Place place,
            Place namePlace) {
        /** The value in one line. */
        String shown() {
            return shown(value);
        }

        private static String shown(Node node) {
            if (node instanceof Scalar scalar) {
                return scalar.text();
            }
            if (node instanceof Sequence list) {
                return String.join(", ", list.items().stream().map(Dated::shown).toList());
            }
            return String.join(
                    ", ",
                    ((Mapping) node)
                            .entries().stream()
                                    .map(entry -> entry.key() + ": " + shown(entry.value()))
                                    .toList());
        }
    }

    private ParameterFile(String file, LocalDate day) {
        this.file = file;
        this.day = day;
    }

    static ParameterFile read(RuleFiles files, String name, LocalDate day) {
        ParameterFile read = new ParameterFile(files.shown(name), day);
        Mapping root = root(files, name);
        for (Entry entry : root.entries()) {
            read.number(entry);
        }
        if (!read.problems.isEmpty()) {
            throw new RulesRejected(read.problems);
        }
        return read;
    }

    /** The mapping that a YAML file of the rules folder consists of; any other file is refused. */
    static Mapping root(RuleFiles files, String name) {
        return files.tree(name).orElseGet(() -> parsed(files, name));
    }

    private static Mapping parsed(RuleFiles files, String name) {
        ParsedText parsed = TextParser.parse(files.shown(name), files.bytes(name));
        if (!parsed.problems().isEmpty()) {
            throw new RulesRejected(parsed.problems());
        }
        if (parsed.root().orElse(null) instanceof Mapping mapping) {
            return mapping;
        }
        throw RulesRejected.at(files.shown(name), 1, "the file has to hold names with their values", "a mapping", "");
    }

    String file() {
        return file;
    }

    /** The numbers in force, in the order of the file. */
    Map<String, Dated> inForce() {
        return inForce;
    }

    /** Every value of every number, whether in force or not, in the order of the file. */
    List<Dated> history() {
        return history;
    }

    private void number(Entry entry) {
        if (!(entry.value() instanceof Mapping number)) {
            problem(
                    entry.keyPlace(),
                    entry.key() + " has to say what it means, its unit and its values",
                    "Write means, unit and values below it, each indented by two blanks.");
            return;
        }
        onlyKeys(number, entry.key(), NUMBER_KEYS);
        String means = text(number, "means", entry.keyPlace());
        String unit = text(number, "unit", entry.keyPlace());
        if (number.get("values").orElse(null) instanceof Mapping values) {
            Optional<Dated> latest = Optional.empty();
            int before = problems.size();
            for (Entry value : values.entries()) {
                Optional<Dated> dated = dated(entry, means, unit, value);
                dated.ifPresent(history::add);
                if (dated.isPresent()
                        && !dated.get().since().isAfter(day)
                        && (latest.isEmpty()
                                || dated.get().since().isAfter(latest.get().since()))) {
                    latest = dated;
                }
            }
            if (latest.isPresent()) {
                inForce.put(entry.key(), latest.get());
            } else if (problems.size() == before) {
                problem(
                        entry.keyPlace(),
                        entry.key()
                                + (day.equals(LocalDate.MAX) ? " has no value" : " has no value in force on " + day),
                        values.entries().isEmpty()
                                ? FORM_OF_A_VALUE
                                : "Add a value from that day or before, or correct the day of the first.");
            }
        } else {
            problem(
                    entry.keyPlace(),
                    entry.key() + " lacks its values: a day, then { is, source, standing }",
                    FORM_OF_A_VALUE);
        }
    }

    private Optional<Dated> dated(Entry number, String means, String unit, Entry entry) {
        String name = number.key();
        LocalDate since;
        try {
            since = WrittenDay.of(entry.key());
        } catch (DateTimeParseException noDate) {
            problem(
                    entry.keyPlace(),
                    name + ": '" + entry.key() + "' is not a day such as 2017-04-01",
                    "Write year, month and day, such as 2017-04-01; it has to be in the calendar.");
            return Optional.empty();
        }
        if (!(entry.value() instanceof Mapping value)) {
            problem(
                    entry.keyPlace(),
                    name + ": a value is written { is: ..., source: ..., standing: ... }",
                    FORM_OF_A_VALUE);
            return Optional.empty();
        }
        onlyKeys(value, name, VALUE_KEYS);
        Optional<Node> is = value.get("is");
        if (is.isEmpty()) {
            problem(entry.keyPlace(), name + " lacks 'is', the value itself", FORM_OF_A_VALUE);
            return Optional.empty();
        }
        return Optional.of(new Dated(
                name,
                means,
                unit,
                is.get(),
                since,
                text(value, "source", entry.keyPlace()),
                standing(value, entry.keyPlace()),
                entry.keyPlace(),
                number.keyPlace()));
    }

    private Standing standing(Mapping value, Place place) {
        String text = text(value, "standing", place);
        for (Standing standing : Standing.values()) {
            if (standing.key().equals(text)) {
                return standing;
            }
        }
        if (!text.isEmpty()) {
            problem(
                    value.get("standing").map(Node::place).orElse(place),
                    "standing is quoted, inferred or assumed, but is '" + text + "'",
                    meant(
                            text,
                            Arrays.stream(Standing.values()).map(Standing::key).toList()));
        }
        return Standing.ASSUMED;
    }

    private String text(Mapping mapping, String key, Place place) {
        if (mapping.get(key).orElse(null) instanceof Scalar scalar
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problem(place, "'" + key + "' is missing", MISSING.get(key));
        return "";
    }

    private void onlyKeys(Mapping mapping, String name, List<String> allowed) {
        for (Entry entry : mapping.entries()) {
            if (!allowed.contains(entry.key())) {
                problem(
                        entry.keyPlace(),
                        name + " has a key '" + entry.key() + "' that is not one of " + String.join(", ", allowed),
                        meant(entry.key(), allowed));
            }
        }
    }

    private static @Nullable String meant(String written, List<String> known) {
        return Nearest.to(written, known)
                .map(near -> "Did you mean " + near + "?")
                .orElse(null);
    }

    private void problem(Place place, String message, @Nullable String hint) {
        problems.add(problem(file, place, message, hint));
    }

    static Problem problem(String file, Place place, String message) {
        return problem(file, place, message, null);
    }

    static Problem problem(String file, Place place, String message, @Nullable String hint) {
        return new Problem(file, place.line(), place.column(), "", "rules", message, "", "", hint);
    }
}
