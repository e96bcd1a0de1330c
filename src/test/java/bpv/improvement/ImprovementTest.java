package bpv.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.ExampleRound;
import bpv.assessment.Recommendation;
import bpv.bid.Bid;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Section;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.report.AssessedDocument;
import bpv.report.Improved;
import bpv.report.Improved.Answer;
import bpv.report.Improved.Change;
import bpv.round.Round;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.TextParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ImprovementTest {
    private static final List<Recommendation> TARGETS =
            List.of(Recommendation.FUND, Recommendation.FUND_WITH_CONDITIONS);
    private static final Path HUMBER = Path.of("bids-examples/round-2017/humber-coast-and-vale.yaml");

    @TempDir
    Path folder;

    private static Round round() {
        return ExampleRound.round();
    }

    private static Improved improve(String file, String text, @Nullable String section, Recommendation target) {
        return Improvement.of(round(), file, text.getBytes(StandardCharsets.UTF_8), section, target);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static ReadBid read(String file, String text) {
        return BidReader.read(file, text.getBytes(StandardCharsets.UTF_8), round().form());
    }

    private static Recommendation label(String text, String section) {
        AssessedDocument assessed = round().assess(read("changed.yaml", text));
        return assessed.assessed().sections().stream()
                .filter(each -> each.id().equals(section))
                .findFirst()
                .orElseThrow()
                .label();
    }

    /** Every example, each of its sections and all together, and both targets. */
    @TestFactory
    Stream<DynamicTest> every_example_reaches_its_target_when_posted_again_or_is_told_what_bars_it()
            throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("bids-examples/fails-everything.yaml")));
        try (Stream<Path> examples = Files.list(Path.of(ExampleRound.FOLDER))) {
            examples.sorted().forEach(files::add);
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = text(file);
                    Bid bid = read("draft.yaml", text).bid().orElseThrow();
                    List<@Nullable String> asked = new ArrayList<>();
                    asked.add(null);
                    bid.sections().forEach(section -> asked.add(section.id()));
                    for (String section : asked) {
                        for (Recommendation target : TARGETS) {
                            Improved improved = improve("draft.yaml", text, section, target);
                            holds(improved, text, section, target);
                        }
                    }
                }));
    }

    private static void holds(Improved improved, String text, @Nullable String section, Recommendation target) {
        assertThat(improved.answer())
                .as(improved.sentence())
                .isIn(Answer.REACHED, Answer.NOTHING_TO_CHANGE, Answer.CANNOT_BE_REACHED);
        String document = improved.document();
        if (improved.answer() == Answer.CANNOT_BE_REACHED) {
            assertThat(improved.blockers()).isNotEmpty();
            assertThat(document).isNull();
        } else if (improved.answer() == Answer.REACHED) {
            assertThat(improved.proved()).isTrue();
            assertThat(improved.changes()).isNotEmpty();
            improved.sections().forEach(moved -> {
                assertThat(label(String.valueOf(document), moved.before().id()))
                        .isLessThanOrEqualTo(target)
                        .isEqualTo(moved.after().label());
                assertThat(moved.after().score().score())
                        .isGreaterThanOrEqualTo(moved.before().score().score());
            });
            onlyTheChangesDiffer(improved, text);
            factsStand(text, String.valueOf(document));
        } else {
            assertThat(section == null || label(text, section).compareTo(target) <= 0)
                    .isTrue();
        }
    }

    /** The changed draft differs from the draft in the fields that are told, and in no other. */
    private static void onlyTheChangesDiffer(Improved improved, String text) {
        Map<String, String> before = leaves(text);
        Map<String, String> after = leaves(String.valueOf(improved.document()));
        List<String> told = improved.changes().stream().map(Change::pointer).toList();
        List<String> changed = new ArrayList<>();
        after.forEach((pointer, value) -> {
            if (!value.equals(before.get(pointer))) {
                changed.add(told.stream()
                        .filter(change -> pointer.equals(change) || pointer.startsWith(change + "/"))
                        .findFirst()
                        .orElse("not told: " + pointer));
            }
        });
        assertThat(changed.stream().distinct().toList()).containsExactlyInAnyOrderElementsOf(told);
        assertThat(after.keySet()).containsAll(before.keySet());
    }

    private static Map<String, String> leaves(String text) {
        Map<String, String> leaves = new TreeMap<>();
        TextParser.parse("draft.yaml", text.getBytes(StandardCharsets.UTF_8))
                .root()
                .ifPresent(root -> leaves(root, leaves));
        return leaves;
    }

    private static void leaves(Node node, Map<String, String> leaves) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> leaves(entry.value(), leaves));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> leaves(item, leaves));
        } else if (node instanceof Node.Scalar scalar) {
            leaves.put(scalar.pointer(), scalar.text());
        }
    }

    private static void factsStand(String text, String document) {
        Bid before = read("before.yaml", text).bid().orElseThrow();
        Bid after = read("after.yaml", document).bid().orElseThrow();
        assertThat(after.alliance()).isEqualTo(before.alliance());
        for (int i = 0; i < before.sections().size(); i++) {
            Section was = before.sections().get(i);
            Section is = after.sections().get(i);
            assertThat(is.fundedYears()).isEqualTo(was.fundedYears());
            assertThat(is.outcomes().stream().map(ClaimedOutcome::outcome).toList())
                    .isEqualTo(
                            was.outcomes().stream().map(ClaimedOutcome::outcome).toList());
            assertThat(is.outcomes().stream().map(ClaimedOutcome::baseline).toList())
                    .isEqualTo(was.outcomes().stream()
                            .map(ClaimedOutcome::baseline)
                            .toList());
        }
    }

    @Test
    void a_draft_with_problems_is_told_its_problems_and_nothing_else() {
        String broken = text(HUMBER).replace("additional: true", "additional: yes");

        Improved improved = improve("draft.yaml", broken, null, Recommendation.FUND);

        assertThat(improved.answer()).isEqualTo(Answer.HAS_PROBLEMS);
        assertThat(improved.problems()).hasSize(1);
        assertThat(improved.sections()).isEmpty();
        assertThat(improved.changes()).isEmpty();
    }

    @Test
    void a_round_that_offers_nothing_says_so_to_every_alliance() {
        Round off =
                ChangedRules.round(folder, "improvement/parameters.yaml", "{ is: true, source", "{ is: false, source");

        for (String file : List.of("humber-coast-and-vale", "kent-and-medway", "peninsula")) {
            byte[] bytes = text(Path.of(ExampleRound.FOLDER, file + ".yaml")).getBytes(StandardCharsets.UTF_8);
            Improved improved = Improvement.of(off, "draft.yaml", bytes, null, Recommendation.FUND);
            assertThat(improved.answer()).isEqualTo(Answer.NOT_OFFERED);
            assertThat(improved.changes()).isEmpty();
            assertThat(improved.document()).isNull();
        }
    }

    @Test
    void a_field_that_may_not_be_changed_is_not_and_is_named_as_what_bars() {
        Round strict = ChangedRules.round(folder, "improvement/parameters.yaml", "submitted, approvals,", "approvals,");
        byte[] late = text(Path.of(ExampleRound.FOLDER, "peninsula.yaml")).getBytes(StandardCharsets.UTF_8);

        Improved improved = Improvement.of(strict, "draft.yaml", late, null, Recommendation.FUND);

        assertThat(improved.answer()).isEqualTo(Answer.CANNOT_BE_REACHED);
        assertThat(improved.blockers()).anySatisfy(blocker -> {
            assertThat(blocker.criterion()).isEqualTo("G1");
            assertThat(blocker.reason()).isEqualTo("Submitted on 2017-01-19, after the closing date, 2017-01-18.");
        });
    }

    @Test
    void the_same_draft_has_the_same_answer_each_time_and_in_json_the_same_changes() {
        String yaml = text(HUMBER);
        Node root = TextParser.parse("draft.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .root()
                .orElseThrow();
        String json = Edits.json(root);

        Improved first = improve("draft.yaml", yaml, null, Recommendation.FUND);
        Improved second = improve("draft.yaml", yaml, null, Recommendation.FUND);
        Improved third = improve("draft.json", json, null, Recommendation.FUND);

        assertThat(second.document()).isEqualTo(first.document());
        assertThat(second.changes()).isEqualTo(first.changes());
        assertThat(third.document()).startsWith("{");
        assertThat(third.changes().stream().map(Change::pointer).toList())
                .isEqualTo(first.changes().stream().map(Change::pointer).toList());
    }

    @Test
    void only_fund_and_fund_with_conditions_can_be_wished_for() {
        assertThatThrownBy(() -> improve("draft.yaml", text(HUMBER), null, Recommendation.LATER_PHASE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> improve("draft.yaml", text(HUMBER), "humber-coast-and-vale/x", Recommendation.FUND))
                .isInstanceOf(UnknownSection.class)
                .hasMessageContaining("humber-coast-and-vale/earlyDiagnosis");
    }
}
