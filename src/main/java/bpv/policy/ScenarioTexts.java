package bpv.policy;

import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.TextParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of a rules folder as a page shows them: the sentence, and what is found. */
final class ScenarioTexts {
    private final List<Example> examples = new ArrayList<>();

    /**
     * One answer of one scenario.
     *
     * @param file the scenario file, relative to the rules folder
     * @param line where the scenario begins
     * @param about whose answer it is, such as {@code ED1 value}
     */
    record Example(String file, int line, String sentence, String about, String answer) {}

    static ScenarioTexts read(Path rules) {
        ScenarioTexts texts = new ScenarioTexts();
        try (Stream<Path> files = Files.walk(rules)) {
            files.filter(file -> file.toString().endsWith(".scenarios.yaml"))
                    .sorted()
                    .forEach(file -> texts.file(rules, file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(rules + " cannot be read", unreadable);
        }
        return texts;
    }

    private void file(Path rules, Path file) {
        String name = rules.relativize(file).toString().replace('\\', '/');
        byte[] bytes = ReferencePages.read(file).getBytes(StandardCharsets.UTF_8);
        Node root = TextParser.parse(name, bytes).root().orElseThrow();
        for (Node item : ((Sequence) root).items()) {
            Mapping scenario = (Mapping) item;
            String sentence = DatedNumbers.text(scenario, "scenario");
            if (scenario.get("find").orElse(null) instanceof Mapping found) {
                for (Entry answer : found.entries()) {
                    examples.add(
                            new Example(name, item.place().line(), sentence, answer.key(), answer(answer.value())));
                }
            }
        }
    }

    private static String answer(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        return node instanceof Sequence list && !list.items().isEmpty()
                ? String.join(
                        "; ", list.items().stream().map(ScenarioTexts::answer).toList())
                : "none";
    }

    /** The examples of a criterion: those whose answer is called by its id, alone or after that of an outcome. */
    List<Example> of(String criterion) {
        return examples.stream()
                .filter(example -> example.about().equals(criterion)
                        || example.about().equals(criterion + "s")
                        || example.about().endsWith(" " + criterion)
                        || example.about().endsWith(" " + criterion + "s"))
                .toList();
    }
}
