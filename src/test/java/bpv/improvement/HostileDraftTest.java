package bpv.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.assessment.Recommendation;
import bpv.report.Improved;
import bpv.report.Improved.Answer;
import bpv.report.Improved.Change;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.TextParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drafts whose changes depend on one another, on the grid that is in force. */
class HostileDraftTest {
    private static final String ED = "/interventions/earlyDiagnosis";
    private static final String SF = "/interventions/stratifiedFollowUp";

    private static Node sound;

    @BeforeAll
    static void read() throws IOException {
        sound = TextParser.parse("sound.yaml", Files.readAllBytes(Path.of("rules/sound-bid.yaml")))
                .root()
                .orElseThrow();
    }

    private static Improved improve(Node draft, String section, Recommendation target) {
        byte[] bytes = Edits.yaml(draft).getBytes(StandardCharsets.UTF_8);
        return Improvement.of(ExampleRound.round(), "draft.yaml", bytes, "humber-coast-and-vale/" + section, target);
    }

    private static Node set(Node draft, String pointer, String plain) {
        return Edits.set(draft, pointer, Edits.plain(plain));
    }

    private static List<String> pointers(Improved improved) {
        return improved.changes().stream().map(Change::pointer).toList();
    }

    private static String to(Improved improved, String pointer) {
        return improved.changes().stream()
                .filter(change -> change.pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pointer + " is not in " + improved.changes()))
                .to();
    }

    /** No single outcome lifts the score from 0 to 30; what is found needs several at once. */
    @Test
    void a_score_that_only_several_outcomes_together_reach_is_reached_by_them_together() {
        Node draft = Edits.remove(Edits.remove(sound, ED + "/milestones"), ED + "/risks");
        for (int outcome = 0; outcome < 5; outcome++) {
            String place = ED + "/outcomes/" + outcome;
            draft = set(draft, place + "/baseline/source", "estimate");
            draft = set(draft, place + "/evidence/kind", "none");
            int last = outcome == 3 ? 0 : 3;
            String baseline = List.of("50", "71", "75", "81", "20").get(outcome);
            draft = set(draft, place + "/trajectory/" + last + "/value", baseline);
        }

        Improved improved = improve(draft, "earlyDiagnosis", Recommendation.FUND_WITH_CONDITIONS);

        assertThat(improved.answer()).as(improved.sentence()).isEqualTo(Answer.REACHED);
        assertThat(improved.proved()).isTrue();
        assertThat(pointers(improved).stream()
                        .filter(pointer -> pointer.startsWith(ED + "/outcomes/"))
                        .map(pointer ->
                                pointer.substring((ED + "/outcomes/").length(), (ED + "/outcomes/").length() + 1))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    /** Lower is better, and half a point more of a fall earns the next value: 19, and not 20. */
    @Test
    void an_outcome_that_is_better_when_lower_is_lowered() {
        Node draft = Edits.remove(sound, "/interventions/recoveryPackage");
        for (int outcome = 0; outcome < 4; outcome++) {
            draft = set(draft, ED + "/outcomes/" + outcome + "/baseline/source", "estimate");
            draft = set(draft, ED + "/outcomes/" + outcome + "/evidence/kind", "none");
        }
        for (int year = 0; year < 4; year++) {
            draft = set(draft, ED + "/outcomes/4/trajectory/" + year + "/value", "19.5");
        }

        Improved improved = improve(draft, "earlyDiagnosis", Recommendation.FUND);

        assertThat(improved.answer()).as(improved.sentence()).isEqualTo(Answer.REACHED);
        assertThat(pointers(improved)).containsExactly(ED + "/outcomes/4/trajectory/3/value");
        assertThat(improved.changes().get(0).to()).isEqualTo("19");
    }

    /** ED4 counts by the end of 2017/18: a later year is no help. Three quarters of its gap, 84, are enough. */
    @Test
    void an_outcome_with_an_early_target_is_changed_in_the_year_that_counts() {
        Node draft = set(sound, ED + "/outcomes/3/trajectory/0/value", "81");
        for (int outcome = 0; outcome < 5; outcome++) {
            draft = set(draft, ED + "/outcomes/" + outcome + "/baseline/source", "estimate");
            if (outcome != 3) {
                draft = set(draft, ED + "/outcomes/" + outcome + "/evidence/kind", "none");
                draft = Edits.remove(draft, ED + "/outcomes/" + outcome + "/evidence/reference");
            }
        }

        Improved improved = improve(draft, "earlyDiagnosis", Recommendation.FUND);

        assertThat(improved.answer()).as(improved.sentence()).isEqualTo(Answer.REACHED);
        assertThat(improved.fields()).isEqualTo(1);
        assertThat(to(improved, ED + "/outcomes/3/trajectory/0/value")).isEqualTo("84");
    }

    /** From 20 to 100 in steps of 30 at most: value may be had at the cost of C3, or with it by more fields. */
    @Test
    void a_trajectory_that_credible_steps_limit_is_raised_in_as_few_years_as_they_allow() {
        Node draft = Edits.remove(sound, "/interventions/recoveryPackage");
        for (int outcome = 0; outcome < 3; outcome++) {
            draft = set(draft, SF + "/outcomes/" + outcome + "/baseline/source", "estimate");
            draft = set(draft, SF + "/outcomes/" + outcome + "/evidence/kind", "none");
            draft = Edits.remove(draft, SF + "/outcomes/" + outcome + "/evidence/reference");
        }
        for (int year = 0; year < 4; year++) {
            draft = set(draft, SF + "/outcomes/0/trajectory/" + year + "/value", "20");
            draft = set(draft, SF + "/outcomes/2/trajectory/" + year + "/value", "1000");
        }
        draft = Edits.remove(draft, SF + "/milestones/3");

        Improved improved = improve(draft, "stratifiedFollowUp", Recommendation.FUND_WITH_CONDITIONS);

        assertThat(improved.answer()).as(improved.sentence()).isEqualTo(Answer.REACHED);
        assertThat(improved.proved()).isTrue();
    }

    @Test
    void a_core_outcome_left_out_is_never_added_but_named_as_what_bars() {
        Node draft = Edits.remove(Edits.remove(sound, ED + "/milestones"), ED + "/risks");
        for (int outcome = 4; outcome > 0; outcome--) {
            draft = Edits.remove(draft, ED + "/outcomes/" + outcome);
        }

        Improved improved = improve(draft, "earlyDiagnosis", Recommendation.FUND);

        assertThat(improved.answer()).isEqualTo(Answer.CANNOT_BE_REACHED);
        assertThat(improved.blockers().stream().map(blocker -> blocker.subject() + " " + blocker.criterion()))
                .contains(
                        "humber-coast-and-vale/earlyDiagnosis F4",
                        "humber-coast-and-vale/earlyDiagnosis/ED2 value",
                        "humber-coast-and-vale/earlyDiagnosis/ED4 value");
        assertThat(improved.blockers())
                .anyMatch(blocker -> blocker.reason().contains("is a core outcome and not addressed"));
        assertThat(improved.sentence()).contains("cannot be reached, because");
    }

    /** One day later five approvals would be in time: one field instead of five. */
    @Test
    void another_day_of_submission_is_found_where_it_serves_more_than_each_date() {
        Node draft = set(sound, "/submitted", "2017-01-10");
        draft = set(draft, "/deliveryPlan/agreed", "2017-01-09");

        Improved improved = improve(draft, "earlyDiagnosis", Recommendation.FUND);

        assertThat(improved.answer()).as(improved.sentence()).isEqualTo(Answer.REACHED);
        assertThat(pointers(improved)).containsExactly("/submitted");
        assertThat(to(improved, "/submitted")).isEqualTo("2017-01-12");
        assertThat(improved.changes().get(0).criteria()).containsExactly("G9");
    }

    /** One fix of the whole bid serves all three sections. */
    @Test
    void governance_is_described_once_for_all_sections() {
        Node draft = Edits.set(sound, "/governance/partners", Edits.text("All of them."));
        byte[] bytes = Edits.yaml(draft).getBytes(StandardCharsets.UTF_8);

        Improved improved = Improvement.of(ExampleRound.round(), "draft.yaml", bytes, null, Recommendation.FUND);

        assertThat(pointers(improved)).containsExactly("/governance/partners");
        assertThat(to(improved, "/governance/partners"))
                .startsWith("All of them. " + Placeholder.MARK)
                .contains("20 words");
    }

    /** An added milestone in the first half serves its outcome and R3 at once. */
    @Test
    void one_milestone_serves_an_outcome_and_readiness() {
        Node draft = Edits.remove(sound, SF + "/milestones/2");
        draft = Edits.remove(draft, SF + "/milestones/0");
        for (int outcome = 0; outcome < 3; outcome++) {
            draft = set(draft, SF + "/outcomes/" + outcome + "/baseline/source", "estimate");
            draft = Edits.remove(draft, SF + "/outcomes/" + outcome + "/evidence/reference");
        }

        Improved improved = improve(draft, "stratifiedFollowUp", Recommendation.FUND);

        assertThat(improved.answer()).as(improved.sentence()).isEqualTo(Answer.REACHED);
        assertThat(improved.changes())
                .anySatisfy(change -> assertThat(change.criteria()).containsExactly("C4", "R3"));
        assertThat(improved.changes()).noneMatch(change -> change.criteria().equals(List.of("R3")));
    }
}
