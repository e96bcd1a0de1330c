package bpv.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.report.Compared;
import bpv.report.Compared.Difference;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.TextParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Path HUMBER = Path.of("bids-examples/round-2017/humber-coast-and-vale.yaml");
    private static final Path KENT = Path.of("bids-examples/round-2017/kent-and-medway.yaml");

    private static Compared compare(String first, String second) {
        return compare("first.yaml", first, "second.yaml", second);
    }

    private static Compared compare(String firstFile, String first, String secondFile, String second) {
        return Comparison.of(
                ExampleRound.round(),
                firstFile,
                first.getBytes(StandardCharsets.UTF_8),
                secondFile,
                second.getBytes(StandardCharsets.UTF_8));
    }

    private static Node tree(String text) {
        return TextParser.parse("draft.yaml", text.getBytes(StandardCharsets.UTF_8))
                .root()
                .orElseThrow();
    }

    private static Difference difference(Compared compared, String kind, String name) {
        return compared.differences().stream()
                .filter(each -> each.kind().equals(kind) && each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + name + " is not in " + compared.differences()));
    }

    @Test
    void a_draft_is_like_itself_in_any_form() throws IOException {
        try (Stream<Path> examples = Files.list(Path.of(ExampleRound.FOLDER))) {
            for (Path example : examples.sorted().toList()) {
                String yaml = Files.readString(example);
                String json = Edits.json(turned(tree(yaml)));

                Compared compared = compare("first.yaml", yaml, "second.json", json);

                assertThat(compared.differences()).as(example.toString()).isEmpty();
                assertThat(compared.alike()).isTrue();
            }
        }
    }

    /** The same keys the other way round; lists stay as they are. */
    private static Node turned(Node node) {
        if (node instanceof Node.Mapping mapping) {
            List<Node.Entry> entries = new ArrayList<>();
            mapping.entries()
                    .forEach(
                            entry -> entries.add(new Node.Entry(entry.key(), entry.keyPlace(), turned(entry.value()))));
            Collections.reverse(entries);
            return new Node.Mapping(entries, mapping.place(), mapping.pointer());
        }
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(
                    sequence.items().stream().map(ComparisonTest::turned).toList(),
                    sequence.place(),
                    sequence.pointer());
        }
        return node;
    }

    @Test
    void a_number_written_with_more_zeros_is_no_difference() throws IOException {
        String text = Files.readString(HUMBER);
        assertThat(compare(text, text.replace("value: 58.6 }", "value: 58.60 }"))
                        .alike())
                .isTrue();
        assertThat(text).contains("value: 58.6 }");
    }

    @Test
    void what_follows_from_one_changed_value_is_told_with_both_answers_and_places() throws IOException {
        String text = Files.readString(HUMBER);
        Compared compared = compare(text, text.replace("value: 84.8 }", "value: 85 }"));

        Difference value = difference(compared, "value", "value");
        assertThat(value.section()).isEqualTo("earlyDiagnosis");
        assertThat(value.outcome()).isEqualTo("ED4");
        assertThat(value.from().answer()).isEqualTo("3");
        assertThat(value.to().answer()).isEqualTo("4");
        assertThat(value.from().pointers()).contains("/interventions/earlyDiagnosis/outcomes/3/trajectory");
        assertThat(value.to().reason()).contains("from 82.9 to 85 (2017/18)");
        assertThat(difference(compared, "score", "score").from().answer()).isEqualTo("45.0");
        assertThat(difference(compared, "score", "score").to().answer()).isEqualTo("50.0");
        assertThat(difference(compared, "recommendation", "recommendation").to().answer())
                .isEqualTo("fund");
        assertThat(difference(compared, "condition", "F4").to().answer()).isNull();
        assertThat(compared.differences()).noneMatch(each -> each.kind().equals("gateway"));
        assertThat(compared.differences()).noneMatch(each -> "ED1".equals(each.outcome()));
    }

    @Test
    void turned_round_the_same_differences_are_told_the_other_way() throws IOException {
        String text = Files.readString(HUMBER);
        String other = text.replace("additional: true", "additional: false").replace("value: 84.8 }", "value: 80 }");

        Compared there = compare(text, other);
        Compared back = compare(other, text);

        assertThat(difference(there, "gateway", "G7").to().answer()).isEqualTo("notMet");
        assertThat(back.differences().stream()
                        .map(each -> new Difference(
                                each.section(), each.outcome(), each.kind(), each.name(), each.to(), each.from()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(there.differences());
    }

    @Test
    void a_section_or_outcome_that_only_one_draft_has_is_said() throws IOException {
        String text = Files.readString(KENT);
        Node whole = tree(text);
        String without = Edits.yaml(Edits.remove(whole, "/interventions/recoveryPackage"));
        Node plain = Edits.remove(whole, "/interventions/earlyDiagnosis/milestones");
        plain = Edits.remove(plain, "/interventions/earlyDiagnosis/risks");
        String fewer = Edits.yaml(Edits.remove(plain, "/interventions/earlyDiagnosis/outcomes/0"));

        Compared section = compare(text, without);
        Difference gone = difference(section, "section", "section");
        assertThat(gone.section()).isEqualTo("recoveryPackage");
        assertThat(gone.from().answer()).isEqualTo("in the bid");
        assertThat(gone.to().answer()).isNull();
        assertThat(section.differences()).allMatch(each -> "recoveryPackage".equals(each.section()));

        Difference outcome = difference(compare(fewer, Edits.yaml(plain)), "outcome", "outcome");
        assertThat(outcome.outcome()).isEqualTo("ED1");
        assertThat(outcome.from().answer()).isNull();
        assertThat(outcome.to().answer()).isEqualTo("in the section");
    }

    @Test
    void the_problems_of_both_drafts_are_told_and_nothing_is_compared() throws IOException {
        String text = Files.readString(HUMBER);
        Compared compared = compare(
                text.replace("additional: true", "additional: yes"), text.replace("round: 2017-2021", "round: 2016"));

        assertThat(compared.problems().stream().map(problem -> problem.file()).distinct())
                .containsExactly("first.yaml", "second.yaml");
        assertThat(compared.differences()).isEmpty();
        assertThat(compared.alike()).isFalse();
    }

    @Test
    void an_answer_that_stays_while_its_reason_changes_is_a_difference() throws IOException {
        String text = Files.readString(HUMBER);
        Compared compared = compare(text, text.replace("value: 84.8 }", "value: 84.7 }"));

        Difference value = difference(compared, "value", "value");
        assertThat(value.from().answer()).isEqualTo(value.to().answer());
        assertThat(value.from().reason()).isNotEqualTo(value.to().reason());
    }
}
