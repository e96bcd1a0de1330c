package bpv.draft;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.assessment.Recommendation;
import bpv.assessment.Verdict;
import bpv.quantity.Fraction;
import bpv.report.Blank;
import bpv.report.Completion;
import bpv.report.DraftRange;
import bpv.report.DraftRange.Label;
import bpv.report.DraftRange.OfSection;
import bpv.report.PrecheckResult;
import bpv.source.Edits;
import bpv.source.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecheckTest {
    private static final Node SOUND = Drafts.tree(Path.of("rules/sound-bid.yaml"));

    private static PrecheckResult sound(String pointer, String value) {
        return Drafts.check(Edits.set(SOUND, pointer, Edits.plain(value)));
    }

    private static List<String> blanks(PrecheckResult result) {
        return result.blanks().stream()
                .map(blank -> blank.pointer() + " " + blank.why().key())
                .toList();
    }

    private static OfSection section(PrecheckResult result, int number) {
        return result.range().orElseThrow().sections().get(number);
    }

    private static Label label(OfSection section, Recommendation recommendation) {
        return section.labels().stream()
                .filter(label -> label.recommendation() == recommendation)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_complete_bid_is_certain_in_everything_and_is_its_own_completion() {
        PrecheckResult result = Drafts.check(SOUND);

        assertThat(result.blanks()).isEmpty();
        assertThat(new Within(result).uncertain()).isEmpty();
        assertThat(result.completions())
                .singleElement()
                .satisfies(completion -> assertThat(completion.fills()).isEmpty());
        assertThat(section(result, 0).recommendation().certain()).isTrue();
    }

    /** Texts that decide: a milestone's owner, engagement, the link to the STP, governance, evidence, mitigation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/interventions/earlyDiagnosis/milestones/0/owner",
                "/patientEngagement/representative",
                "/deliveryPlan/stpLink",
                "/governance/oversight",
                "/interventions/earlyDiagnosis/outcomes/0/evidence/reference",
                "/interventions/earlyDiagnosis/milestones/0/what"
            })
    void a_text_of_blanks_is_as_blank_as_nothing(String pointer) {
        PrecheckResult nothing = sound(pointer, "");
        for (String text : List.of("", " ", "\u00a0 \t")) {
            PrecheckResult result = Drafts.check(Edits.set(SOUND, pointer, Edits.text(text)));

            assertThat(blanks(result)).contains(pointer + " nothingWritten").isEqualTo(blanks(nothing));
            assertThat(result.range()).isEqualTo(nothing.range());
            assertThat(result.completions()).isEqualTo(nothing.completions());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"interventions: {}", "interventions: { foo: {} }", "interventions:"})
    void a_bid_of_which_no_section_is_written_has_that_for_a_blank(String interventions) {
        String text = Edits.yaml(Edits.remove(SOUND, "/interventions")) + interventions + "\n";

        assertThat(blanks(Drafts.check("bid.yaml", text))).contains("/interventions nothingWritten");
    }

    @Test
    void outcomes_without_a_name_are_named_in_the_order_of_the_draft_in_every_run() {
        Node draft = SOUND;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            names.add("/interventions/earlyDiagnosis/outcomes/" + i + "/outcome");
            draft = Edits.set(draft, names.get(i), Edits.plain(""));
        }

        assertThat(Drafts.check(draft).completions())
                .isNotEmpty()
                .allSatisfy(completion -> assertThat(completion.fills().stream()
                                .map(Completion.Fill::pointer)
                                .filter(names::contains))
                        .containsExactlyElementsOf(names));
    }

    @Test
    void where_one_phase_taken_as_blank_does_not_help_the_next_is_too() {
        String section = "/interventions/recoveryPackage";
        Node draft = Drafts.tree(Path.of("bids-examples/round-2017/west-midlands.yaml"));

        PrecheckResult result = Drafts.check(Edits.set(draft, section + "/funding/0/capital", Edits.plain("0")));

        assertThat(result.problems())
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .containsExactly(section + "/phases/0/funding/0/capital phases-exceed-ask");
        assertThat(result.range().orElseThrow().sections()).hasSize(3);
        assertThat(Drafts.completions(result)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema: bid/1\n",
                "alliance: wessex\n",
                "interventions:\n",
                "schema:\nround:\nalliance:\nsubmitted:\ninterventions:\n  recoveryPackage:\n",
                "interventions: { earlyDiagnosis: {} }\n",
                "alliance: wessex\ninterventions: { earlyDiagnosis: { outcomes: , funding: , risks: } }\n",
                "approvals: maybe\nsubmitted: tomorrow\n",
                "{}\n"
            })
    void hardly_anything_written_leaves_everything_open(String text) {
        PrecheckResult result = Drafts.check("bid.yaml", text);
        Within within = new Within(result);

        within.assertAttained(Drafts.completions(result));
        result.range().orElseThrow().sections().forEach(section -> {
            assertThat(section.score().worst().value().shown()).isEqualTo("0.0");
            assertThat(section.score().best().value().shown()).isEqualTo("100.0");
            assertThat(section.labels()).allMatch(Label::reachable);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1, 2]\n", "a: [\n", "just text\n", "a: \u0000\n"})
    void a_text_without_keys_has_its_problems_alone(String text) {
        PrecheckResult result = Drafts.check("bid.yaml", text);

        assertThat(result.problems()).isNotEmpty();
        assertThat(result.range()).isEmpty();
        assertThat(result.blanks()).isEmpty();
        assertThat(result.asItStands()).isEmpty();
    }

    @Test
    void a_key_with_nothing_after_it_a_key_left_out_and_a_value_that_cannot_be_used_are_blank() {
        assertThat(blanks(sound("/additional", ""))).containsExactly("/additional nothingWritten");
        assertThat(blanks(Drafts.check(Edits.remove(SOUND, "/additional")))).containsExactly("/additional leftOut");
        assertThat(blanks(sound("/additional", "maybe"))).containsExactly("/additional cannotBeUsed");
    }

    @Test
    void a_missing_core_outcome_milestone_and_year_are_blank_with_what_is_missing() {
        String section = "/interventions/earlyDiagnosis";
        Node draft = Edits.remove(Edits.remove(SOUND, section + "/outcomes/0/trajectory/2"), "/approvals/stpLeads/0");

        assertThat(Drafts.check(draft).blanks())
                .extracting(Blank::pointer, Blank::note)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/approvals/stpLeads/-", "Humber Coast and Vale"),
                        org.assertj.core.groups.Tuple.tuple(section + "/outcomes/0/trajectory/-", "2019/20"));
    }

    @Test
    void what_is_not_a_blank_leaves_a_bid_complete() {
        for (String pointer : List.of(
                "/interventions/earlyDiagnosis/outcomes/4",
                "/interventions/earlyDiagnosis/productivity",
                "/deliveryPlan/title",
                "/approvals/allianceLead/name")) {
            PrecheckResult result = Drafts.check(Edits.remove(without(pointer), pointer));
            assertThat(result.blanks()).as(pointer).isEmpty();
            assertThat(new Within(result).uncertain()).isEmpty();
        }
    }

    /** A bid whose milestones and risks name no outcome that is to be removed. */
    private static Node without(String pointer) {
        Node tree = SOUND;
        if (pointer.endsWith("/outcomes/4")) {
            for (String list : List.of("milestones", "risks")) {
                List<String> items = Nodes.items(tree, "/interventions/earlyDiagnosis/" + list);
                for (int i = items.size() - 1; i >= 0; i--) {
                    if (Nodes.text(tree, items.get(i) + "/outcome")
                            .filter("ED5"::equals)
                            .isPresent()) {
                        tree = Edits.remove(tree, items.get(i));
                    }
                }
            }
        }
        return tree;
    }

    @Test
    void a_late_bid_is_ineligible_whatever_else_is_filled_in() {
        Node late = Edits.set(SOUND, "/submitted", Edits.plain("2017-01-19"));
        OfSection section = section(Drafts.check(Edits.set(late, "/additional", Edits.plain(""))), 0);

        assertThat(label(section, Recommendation.INELIGIBLE).certain()).isTrue();
        assertThat(label(section, Recommendation.FUND).reachable()).isFalse();
        assertThat(label(section, Recommendation.FUND).because())
                .contains("G1: Submitted on 2017-01-19, after the closing date, 2017-01-18.");
    }

    @Test
    void a_confirmation_left_blank_decides_between_funding_and_ineligible() {
        OfSection section = section(sound("/additional", ""), 0);

        assertThat(section.recommendation().worst().value()).isEqualTo(Recommendation.INELIGIBLE);
        assertThat(section.recommendation().best().value()).isEqualTo(Recommendation.FUND);
        assertThat(section.score().certain()).isTrue();
        assertThat(label(section, Recommendation.DO_NOT_FUND).because()).isNotEmpty();
    }

    /** So much for the Alliance with most people that one year's fair share is too little for it, and two years' are not. */
    @Test
    void money_is_tried_for_the_most_people_in_every_set_of_years() {
        Footprints footprints = ExampleRound.round().footprints();
        Fraction most = footprints.alliances().values().stream()
                .map(Alliance::population)
                .max(Fraction::compareTo)
                .orElseThrow();
        Fraction ask = Fraction.of(120_000_000).times(most).dividedBy(footprints.population());
        Node draft = Edits.set(SOUND, "/alliance", Nodes.NOTHING);
        String funding = "/interventions/earlyDiagnosis/funding";
        draft = Edits.set(
                draft, funding + "/0/revenue", Edits.plain(ask.toDecimal(0).toPlainString()));
        draft = Edits.set(draft, funding + "/0/capital", Edits.plain("0"));
        draft = Edits.set(draft, funding + "/1/revenue", Nodes.NOTHING);
        PrecheckResult result = Drafts.check(draft);

        assertThat(section(result, 0).concerns().get(0).criterion()).isEqualTo("M1");
        assertThat(section(result, 0).concerns().get(0).verdict().best().value())
                .isEqualTo(Verdict.MET);
        new Within(result).assertAttained(Drafts.completions(result));
    }

    @Test
    void what_can_each_be_had_but_never_together_is_named_as_such() {
        Node dated = Edits.set(SOUND, "/approvals/allianceLead/date", Edits.plain("2017-02-01"));
        OfSection section = section(Drafts.check(Edits.set(dated, "/submitted", Edits.plain(""))), 0);

        assertThat(label(section, Recommendation.FUND).because())
                .containsSubsequence(
                        "However the blanks are filled, at least one of these stands in the way:",
                        "(1) G1: Submitted on 2017-02-01, after the closing date, 2017-01-18.",
                        "(2) G9: Date each approval on or before submission: 1 dated after submission.");
    }

    /** The score is below the floor only where the periods of the baselines are too old, and the bid is late by then. */
    @Test
    void a_recommendation_that_no_single_test_bars_is_explained_by_those_that_do_so_together() {
        Node draft = Edits.set(SOUND, "/interventions/earlyDiagnosis/milestones", Edits.list(List.of()));
        for (String outcome : Nodes.items(SOUND, "/interventions/earlyDiagnosis/outcomes")) {
            draft = Edits.set(draft, outcome + "/baseline/period", Edits.plain("2015"));
            draft = Edits.set(draft, outcome + "/evidence/kind", Edits.plain("none"));
        }
        OfSection section = section(Drafts.check(Edits.set(draft, "/submitted", Edits.plain(""))), 0);

        assertThat(section.score().worst().value().shown()).isEqualTo("25.0");
        assertThat(label(section, Recommendation.DO_NOT_FUND).because())
                .containsExactly(
                        "However the blanks are filled, at least one of these stands in the way:",
                        "(1) Put right what the gateway asks for: G1.",
                        "(2) The score, 50.0, is not below 30.");
    }

    @Test
    void a_high_value_and_a_credible_trajectory_may_exclude_each_other() {
        Node draft = Edits.set(SOUND, "/interventions/earlyDiagnosis/outcomes/1/baseline/value", Edits.plain("60"));
        PrecheckResult result = Drafts.check(
                Edits.set(draft, "/interventions/earlyDiagnosis/outcomes/1/trajectory/3/value", Edits.plain("")));
        DraftRange.OfOutcome survival = section(result, 0).outcomes().get(1);

        assertThat(survival.value().best().value()).isEqualTo(4);
        assertThat(survival.confidence().best().value()).isEqualTo(3);
    }

    @Test
    void unknown_keys_are_told_and_left_out_of_completions() {
        PrecheckResult result = Drafts.check(Edits.set(SOUND, "/colour", Edits.plain("blue")));

        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("unknown-key"));
        assertThat(result.leftOut()).containsExactly("/colour");
        assertThat(result.blanks()).isEmpty();
        Drafts.completions(result);
        assertThat(new Within(result).uncertain()).isEmpty();
    }

    @Test
    void written_values_stay_in_every_completion_and_each_fill_is_where_it_says() {
        PrecheckResult result = Drafts.check(Edits.remove(SOUND, "/interventions/recoveryPackage/milestones/2"));

        assertThat(result.completions()).allSatisfy(completion -> {
            Node tree = bpv.source.TextParser.parse(
                            "bid.yaml", completion.document().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .root()
                    .orElseThrow();
            completion
                    .fills()
                    .forEach(fill -> assertThat(Edits.at(tree, fill.pointer()).map(Edits::yaml))
                            .contains(Edits.yaml(fill.value())));
        });
    }

    @Test
    void the_draft_may_be_json_and_so_are_its_completions() {
        PrecheckResult result = Drafts.check("bid.JSON", Edits.json(Edits.set(SOUND, "/additional", Edits.plain(""))));

        assertThat(result.completions())
                .isNotEmpty()
                .allSatisfy(completion -> assertThat(completion.document()).startsWith("{"));
        new Within(result).assertAttained(Drafts.completions(result));
    }

    @Test
    void the_release_is_that_of_all_that_is_asked_for_and_has_its_tiers_without_money() {
        PrecheckResult nothing = Drafts.check("bid.yaml", "alliance: wessex\n");

        assertThat(nothing.release())
                .hasSize(4)
                .allMatch(row -> row.instalment().due().isNothing());
        assertThat(Drafts.check("bid.yaml", "schema: bid/1\n").release()).isEmpty();
        assertThat(Drafts.check(SOUND).release())
                .hasSize(4)
                .allMatch(row -> row.proposal().equals("asAsked"));
    }
}
