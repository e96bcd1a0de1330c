package bpv.rules;

import bpv.policy.Scenario;
import bpv.policy.Scenario.Expected;
import bpv.policy.Scenarios;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.TextParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the house asks of a rules folder: of its rule files, its numbers and its scenarios. */
final class HouseStyle {
    private final Path folder;
    private final Breaches breaches;

    private HouseStyle(Path folder) {
        this.folder = folder;
        this.breaches = new Breaches(folder);
    }

    /** Every breach in a rules folder, as {@code file:line: what is wrong, what is wanted}. */
    static List<String> breaches(Path folder) {
        HouseStyle style = new HouseStyle(folder);
        RuleStyle rules = new RuleStyle(style.breaches);
        style.breaches.files(".drl").forEach(rules::check);
        style.scenarios(rules);
        style.breaches.files("parameters.yaml").forEach(style::numbers);
        return style.breaches.told();
    }

    private void scenarios(RuleStyle rules) {
        Scenarios read = Scenarios.read(folder);
        read.problems().forEach(problem -> breaches.told().add(problem.toString()));
        Set<String> asked = new HashSet<>();
        Set<String> given = new HashSet<>();
        for (Scenario scenario : read.scenarios()) {
            for (Expected expected : scenario.find()) {
                String criterion = criterion(expected.name());
                boolean quarter = expected.name().matches("\\d{4}/\\d{2} Q[1-4]( money| other average)?");
                if (!rules.criteria().containsKey(criterion) && !quarter) {
                    breaches.add(
                            Path.of(scenario.file()),
                            expected.place().line(),
                            "there is no criterion '" + criterion + "', one of "
                                    + rules.criteria().keySet() + " is wanted");
                }
                asked.add(criterion);
                expected.answers()
                        .forEach(answer ->
                                given.add(scenario.topic() + "|" + criterion + "|" + answer.replaceAll(" — .*", "")));
            }
        }
        rules.criteria().forEach((criterion, rule) -> {
            if (!asked.contains(criterion)) {
                breaches.add(rule, "no scenario asks for " + criterion + ", one for each answer is wanted");
            }
        });
        rules.answers().forEach((answer, rule) -> {
            if (!given.contains(answer)) {
                String[] parts = answer.split("\\|", -1);
                breaches.add(
                        rule,
                        "no scenario beside the rule finds '" + parts[2] + "' for " + parts[1]
                                + ", one for each answer is wanted");
            }
        });
    }

    /** The criterion of an answer that a scenario asks for: the last word, {@code condition} for conditions. */
    private static String criterion(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.equals("conditions") ? "condition" : last;
    }

    private void numbers(Path file) {
        try {
            Mapping root = (Mapping) TextParser.parse(breaches.name(file), Files.readAllBytes(file))
                    .root()
                    .orElseThrow();
            root.entries().forEach(number -> number(file, number));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void number(Path file, Entry number) {
        wants(file, number, "means");
        wants(file, number, "unit");
        if (number.value() instanceof Mapping fields && fields.get("values").orElse(null) instanceof Mapping values) {
            for (Entry dated : values.entries()) {
                wants(file, dated, "source");
                wants(file, dated, "standing");
                if (text(dated, "standing").equals("assumed")
                        && !text(dated, "source").contains("assum")) {
                    breaches.add(
                            file,
                            dated.keyPlace().line(),
                            "'" + number.key() + "' is assumed, a source that says so is wanted, such as "
                                    + "\"assumption, not published\"");
                }
            }
        }
    }

    private void wants(Path file, Entry entry, String key) {
        if (text(entry, key).isBlank()) {
            breaches.add(file, entry.keyPlace().line(), "'" + entry.key() + "' lacks its " + key + ", one is wanted");
        }
    }

    private static String text(Entry entry, String key) {
        return entry.value() instanceof Mapping fields && fields.get(key).orElse(null) instanceof Scalar scalar
                ? scalar.text()
                : "";
    }
}
