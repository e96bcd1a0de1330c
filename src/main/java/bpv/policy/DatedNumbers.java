package bpv.policy;

import bpv.rules.RuleSet;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every number of the rules folder with its whole history, and not only with what is in force on a day. */
final class DatedNumbers {
    private static final String FILE = "parameters.yaml";

    private final Map<String, List<Number>> byFolder = new LinkedHashMap<>();

    /**
     * A number of the rules folder.
     *
     * @param folder the folder that it stands in: that of its rule set, or one of numbers alone
     * @param name its key
     * @param line where it begins in {@code parameters.yaml} of its folder
     * @param history its values, the earliest first
     */
    record Number(String folder, String name, String means, String unit, int line, List<Value> history) {
        /** The file that it stands in, relative to the rules folder. */
        String file() {
            return folder + "/" + FILE;
        }
    }

    /** What a number is from a day on, and on whose authority. */
    record Value(String since, String is, String source, String standing) {}

    static DatedNumbers read(Path rules) {
        DatedNumbers numbers = new DatedNumbers();
        for (String folder : folders(rules)) {
            List<Number> own = new ArrayList<>();
            for (Entry entry : mapping(rules.resolve(folder).resolve(FILE)).entries()) {
                own.add(number(folder, entry));
            }
            numbers.byFolder.put(folder, own);
        }
        return numbers;
    }

    /** Folders with numbers: those of rule sets in the order of a round, then those without rules by name. */
    private static List<String> folders(Path rules) {
        LinkedHashSet<String> folders = new LinkedHashSet<>();
        for (RuleSet set : RuleSet.values()) {
            folders.add(set.folder());
        }
        String[] found = Objects.requireNonNullElse(rules.toFile().list(), new String[0]);
        Arrays.stream(found).sorted().forEach(folders::add);
        return folders.stream()
                .filter(folder -> rules.resolve(folder).resolve(FILE).toFile().isFile())
                .toList();
    }

    /** The folders that hold numbers, in the order in which they are shown. */
    List<String> folders() {
        return List.copyOf(byFolder.keySet());
    }

    List<Number> of(String folder) {
        return byFolder.getOrDefault(folder, List.of());
    }

    /** The mapping that a file of the rules folder consists of; the program has read it before, so it is one. */
    static Mapping mapping(Path file) {
        byte[] bytes = ReferencePages.read(file).getBytes(StandardCharsets.UTF_8);
        return (Mapping) TextParser.parse(file.toString(), bytes).root().orElseThrow();
    }

    /** The dated values of a mapping, the earliest first. */
    static List<Value> history(Mapping values) {
        return values.entries().stream()
                .map(entry -> {
                    Mapping value = (Mapping) entry.value();
                    String by = value.get("by").map(year -> " by " + text(year)).orElse("");
                    return new Value(
                            entry.key(), text(value, "is") + by, text(value, "source"), text(value, "standing"));
                })
                .sorted(Comparator.comparing(Value::since))
                .toList();
    }

    /** The value of a key in one line. */
    static String text(Mapping mapping, String key) {
        return mapping.get(key).map(DatedNumbers::text).orElse("");
    }

    private static Number number(String folder, Entry entry) {
        Mapping number = (Mapping) entry.value();
        return new Number(
                folder,
                entry.key(),
                text(number, "means"),
                text(number, "unit"),
                entry.keyPlace().line(),
                history((Mapping) number.get("values").orElseThrow()));
    }

    private static String text(Node node) {
        if (node instanceof Scalar scalar) {
            return grouped(scalar.text());
        }
        if (node instanceof Sequence list) {
            return String.join(
                    ", ", list.items().stream().map(DatedNumbers::text).toList());
        }
        return String.join(
                "; ",
                ((Mapping) node)
                        .entries().stream()
                                .map(entry -> entry.key() + ": " + text(entry.value()))
                                .toList());
    }

    /** Long whole numbers with commas, as people read money. */
    private static String grouped(String text) {
        return text.matches("\\d{5,}") ? text.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") : text;
    }
}
