package bpv.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.desk.Level;
import bpv.rules.RulesCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes in what stands beside rules and numbers: rules that run say nothing of them. */
class BesideRulesTest {
    private static final String OUTCOMES = "outcomes/outcomes.yaml";
    private static final String SOUND = "sound-bid.yaml";
    private static final String REASONS = "survivors.yaml";
    private static final String CODES = "codes/commissioners.yaml";
    private static final String FAIRNESS = "fairness/monotone.yaml";

    /** With the file, a piece of it, what stands there instead, and the beginning of what is told. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(OUTCOMES, "\nED4:", "\nED44:", SOUND + ": unsound-bid: There is no outcome 'ED4'."),
                Arguments.of(SOUND, "\nround:", "\nruond:", SOUND + ": unsound-bid: 'ruond' is not a key"),
                Arguments.of(SOUND, "schema: bid/1", "schema: [bid/1", SOUND + ": unsound-bid: "),
                Arguments.of(REASONS, "  reason: ", "  reasn: ", REASONS + ": wrong-reason: 'reasn' is not one of"),
                Arguments.of(REASONS, "- in: ", "in: ", REASONS + ": wrong-reason: "),
                Arguments.of(
                        REASONS,
                        "allocation/nodeLimit",
                        "allocation/nodLimit",
                        REASONS + ": wrong-reason: there is no rule, and no number of that folder, called"
                                + " 'allocation/nodLimit'; did you mean 'allocation/nodeLimit'?"),
                Arguments.of(
                        REASONS,
                        "reserves of 2018/19",
                        "reserves of 2017/18",
                        REASONS + ": wrong-reason: a reason for this stands above already"),
                Arguments.of(CODES, "wessex", "wesex", CODES + ": wrong-codes: 'wesex', the footprint of "),
                Arguments.of(CODES, "until: 2017-02,", "until: 2017-20,", CODES + ": wrong-codes: '2017-20' is not a"),
                Arguments.of(CODES, "\n\"00D\"", "\n\"00DD\"", CODES + ": wrong-codes: '00DD' is no code"),
                Arguments.of(CODES, "\n\"00D\"", "\n\"00C\"", CODES + ": wrong-codes: "),
                Arguments.of(FAIRNESS, "- field: ", "- feild: ", FAIRNESS + ": fairness-file: there is no key 'feild'"),
                Arguments.of(
                        FAIRNESS,
                        "evidence.kind",
                        "evidnce.kind",
                        FAIRNESS + ": fairness-file: the bid form has no field 'interventions.*.outcomes.*.evidnce."));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void a_mistake_is_told_as_an_error(String file, String piece, String by, String told, @TempDir Path empty) {
        Path copy = RulesCopy.in(empty).replace(file, piece, by).folder();

        assertThat(told(copy, Level.ERROR)).anyMatch(line -> line.startsWith(told));
    }

    @Test
    void what_a_folder_does_not_have_is_no_mistake(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty).delete(REASONS).delete(FAIRNESS).folder();

        assertThat(told(copy, Level.ERROR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ atMost: 25%, each: aliance }",
                "{ atMost: 120% }",
                "{ atMost: 5%, atLeast: 5% }",
                "{ atMost: 5%, of: { region: Nord } }"
            })
    void a_limit_that_cannot_be_used_is_told_at_its_line_and_stops_nothing(String limit, @TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace("limits/parameters.yaml", "is: none", "is: " + limit)
                .folder();

        assertThat(told(copy, Level.ERROR))
                .singleElement()
                .asString()
                .startsWith("limits/parameters.yaml: wrong-limit: ");
    }

    @Test
    void reasons_are_looked_at_also_where_rules_cannot_run(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace("gateway/engagement.drl", "engagementWords >=", "engagmentWords >=")
                .replace(REASONS, "  reason: ", "  reasn: ")
                .folder();

        assertThat(told(copy, Level.ERROR))
                .anyMatch(line -> line.contains("unknown-field"))
                .anyMatch(line -> line.contains("wrong-reason"));
    }

    @Test
    void a_field_that_is_declared_wrongly_makes_no_exception_wrong(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace(FAIRNESS, "baseline.period\n    better: later", "baseline.period\n    better: latr")
                .folder();

        assertThat(told(copy, Level.ERROR)).singleElement().asString().contains("'latr' is no such way");
    }

    @Test
    void what_no_rule_looks_at_keeps_nobody_from_analysing_the_rules(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        List<String> notes = told(copy.folder(), Level.NOTE);
        copy.replace(CODES, "wessex", "wesex")
                .replace(REASONS, "allocation/nodeLimit", "allocation/nodLimit")
                .replace(FAIRNESS, "evidence.kind", "evidnce.kind");

        assertThat(told(copy.folder(), Level.ERROR)).hasSizeGreaterThan(2);
        assertThat(told(copy.folder(), Level.NOTE))
                .containsExactlyElementsOf(notes)
                .hasSizeGreaterThan(5);
    }

    @Test
    void codes_are_looked_at_also_where_rules_cannot_run(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace("gateway/engagement.drl", "engagementWords >=", "engagmentWords >=")
                .replace(CODES, "wessex", "wesex")
                .folder();

        assertThat(told(copy, Level.ERROR)).anyMatch(line -> line.contains("wrong-codes"));
    }

    @Test
    void a_number_with_commas_in_codes_is_told_once(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty)
                .replace(CODES, "usual: 25 }", "usual: 1,025 }")
                .folder();

        assertThat(told(copy, Level.ERROR))
                .containsExactly(CODES + ": wrong-codes: A number cannot hold commas, but here stands '1,025'.");
    }

    @Test
    void codes_that_are_empty_are_told_with_what_to_do(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        copy.write(CODES, "");

        assertThat(told(copy.folder(), Level.ERROR))
                .containsExactly(
                        CODES + ": wrong-codes: this file is empty. Copy it from the rules folder that came with"
                                + " the program.");
    }

    @Test
    void codes_that_are_gone_are_told_and_are_no_error(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty).delete("codes/providers.yaml").folder();

        assertThat(told(copy, Level.ERROR)).isEmpty();
        assertThat(told(copy, Level.WARNING))
                .containsExactly("codes/providers.yaml: wrong-codes: This file is missing, so that no published 62-day"
                        + " figures of its kind can be imported.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcomes/ED1.target by", "allocation/reserves of 2020/22", "outcomes/ED1.better"})
    void a_reason_may_name_a_part_of_a_number(String in, @TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        copy.write(REASONS, "- in: " + in + "\n  reason: it has to be so\n");

        assertThat(told(copy.folder(), Level.ERROR)).isEmpty();
    }

    @Test
    void reasons_in_another_encoding_are_told(@TempDir Path empty) throws IOException {
        Path copy = RulesCopy.in(empty).folder();
        String reason = "- in: allocation/nodeLimit\n  reason: it costs a £\n";
        Files.write(copy.resolve(REASONS), reason.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(told(copy, Level.ERROR)).singleElement().asString().startsWith(REASONS + ": wrong-reason: ");
    }

    @Test
    void reasons_may_all_be_gone(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        copy.write(REASONS, "# Nothing is left.\n");

        assertThat(told(copy.folder(), Level.ERROR)).isEmpty();
    }

    @Test
    void a_month_that_hardly_any_footprint_has_is_told_where_it_stands(@TempDir Path empty) {
        String figures = "reference/sixty-two-day.yaml";
        Path copy =
                RulesCopy.in(empty).replace(figures, "2016-03: ", "2061-03: ").folder();

        assertThat(told(copy, Level.WARNING))
                .containsExactlyInAnyOrder(
                        figures + ": missing-figures: Most footprints have no 62-day figures of 2061-03, but"
                                + " north-east-and-cumbria has.",
                        figures + ": missing-figures: north-east-and-cumbria has no 62-day figures of 2016-03.");
    }

    @Test
    void a_region_that_is_nearly_another_is_told_where_it_stands(@TempDir Path empty) {
        String alliances = "reference/alliances.yaml";
        Path copy = RulesCopy.in(empty)
                .replace(alliances, "region: North\n", "region: Nort\n")
                .folder();

        assertThat(told(copy, Level.WARNING))
                .containsExactly(alliances + ": unlikely-region: The region 'Nort' of north-east-and-cumbria is nearly"
                        + " 'North', of which there are more.");
    }

    @Test
    void a_sound_bid_that_is_gone_is_told(@TempDir Path empty) {
        Path copy = RulesCopy.in(empty).delete(SOUND).folder();

        assertThat(told(copy, Level.ERROR))
                .singleElement()
                .asString()
                .startsWith(SOUND + ": unsound-bid: the sound bid, which scenarios change, is not here");
    }

    @Test
    void points_are_those_of_the_scale(@TempDir Path empty) {
        String rules = "value/national-target.drl";
        RulesCopy copy = RulesCopy.in(empty);
        for (String points : List.of("0", "4")) {
            copy.write(rules, copy.text(rules).replaceFirst("\\$outcome, [-\\d]+,", "\\$outcome, " + points + ","));
            assertThat(told(copy.folder(), Level.ERROR)).as(points).isEmpty();
        }
        for (String points : List.of("5", "-1", "10", "99999999999")) {
            copy.write(rules, copy.text(rules).replaceFirst("\\$outcome, [-\\d]+,", "\\$outcome, " + points + ","));
            assertThat(told(copy.folder(), Level.ERROR))
                    .contains(rules + ": wrong-points: Value is 0 to 4 points, but the rule gives " + points + ".");
        }
    }

    @Test
    void months_without_figures_are_told_of_each_footprint(@TempDir Path empty) {
        String figures = "reference/sixty-two-day.yaml";
        RulesCopy copy = RulesCopy.in(empty);
        String text = copy.text(figures);
        String kent = text.substring(text.indexOf("\nkent-and-medway:"), text.indexOf("\n\n", text.indexOf("\nkent-")));
        copy.write(
                figures,
                text.replace(kent, "")
                        .replaceFirst("  2016-09: .*\n", "")
                        .replaceFirst("(\nwessex:\n)(?:  2016-0[1-5]: .*\n)+", "$1"));

        assertThat(told(copy.folder(), Level.WARNING))
                .containsExactlyInAnyOrder(
                        figures + ": missing-figures: kent-and-medway has no 62-day figures.",
                        figures + ": missing-figures: north-east-and-cumbria has no 62-day figures of 2016-09.",
                        figures + ": missing-figures: wessex has no 62-day figures of 2016-01, 2016-02, 2016-03 and 2"
                                + " months more.");
    }

    private static List<String> told(Path folder, Level level) {
        String beginning = folder.toString().replace('\\', '/') + "/";
        return RulesCheck.of(folder).remarks().stream()
                .filter(remark -> remark.level() == level)
                .map(remark -> remark.file().replace(beginning, "") + ": " + remark.id() + ": " + remark.message())
                .toList();
    }
}
