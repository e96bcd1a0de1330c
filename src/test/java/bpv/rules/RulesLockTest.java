package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.assessment.Published;
import bpv.rules.RulesLock.Departure;
import bpv.rules.RulesLock.Verified;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesLockTest {
    private static final Path CACHE = Path.of("target/compiled-rules");
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);
    private static final String NUMBERS = "funding-tests/parameters.yaml";
    private static final String READINESS = "readiness/readiness.drl";

    private RulesCopy copy;

    @BeforeEach
    void published(@TempDir Path folder) {
        copy = RulesCopy.in(folder);
        copy.write(RulesLock.FILE, RulesLock.text(book(), DAY, "bpv 1.0.0"));
    }

    private RuleBook book() {
        return RuleBook.load(copy.folder(), CACHE);
    }

    private List<String> differs() {
        Verified verified = RulesLock.verify(book(), DAY, null);
        assertThat(verified.published().differs())
                .isEqualTo(verified.departures().stream().map(Departure::what).toList());
        return verified.published().differs();
    }

    @Test
    void what_was_published_and_not_touched_is_used() {
        Published published = book().published(DAY);
        assertThat(published.used()).isTrue();
        assertThat(published.sentence()).isEqualTo("yes, " + published.digest());
        assertThat(differs()).isEmpty();
    }

    @Test
    void the_same_folder_gives_the_same_bytes_and_the_file_is_no_part_of_its_own_digest() {
        assertThat(RulesLock.text(book(), DAY, "bpv 1.0.0")).isEqualTo(copy.text(RulesLock.FILE));
        assertThat(book().digestOfRules()).isEqualTo(bpv.SharedRules.book().digestOfRules());
    }

    @Test
    void envelopes_and_tie_break_stand_in_the_file_in_words() {
        assertThat(copy.text(RulesLock.FILE))
                .contains("\n  \"2017/18\": 123000000\n", "tieBreak: \"greatest benefit", "\nday: 2017-02-01\n");
    }

    @Test
    void where_nothing_was_published_that_is_said() {
        copy.delete(RulesLock.FILE);
        assertThat(book().published(DAY))
                .isEqualTo(new Published(
                        null, List.of("no rules were published: the rules folder has no published.yaml")));
    }

    @Test
    void a_changed_number_is_named_with_both_values() {
        copy.replace(NUMBERS, "is: 50", "is: 55");
        assertThat(differs()).containsExactly("funding-tests/scoreToFund, from 2016-12-06 is 55, and 50 was published");
        assertThat(RulesLock.verify(book(), DAY, null).departures().get(0).line())
                .isEqualTo(19);
    }

    @Test
    void a_changed_envelope_is_named() {
        copy.replace("allocation/parameters.yaml", "2018/19: 140000000", "2018/19: 140000001");
        assertThat(differs()).singleElement().satisfies(what -> assertThat(what).contains("envelopes", "140000001"));
    }

    @Test
    void a_criterion_of_which_every_rule_is_gone_is_named() {
        String text = copy.text(READINESS);
        copy.write(READINESS, text.substring(0, text.indexOf("rule \"Readiness, R4")));
        assertThat(differs())
                .singleElement()
                .satisfies(what -> assertThat(what)
                        .startsWith(
                                "criterion R4 is not asked any more: all of its rules are missing, \"Readiness, R4"));
    }

    @Test
    void a_rule_that_is_missing_new_renamed_or_decides_otherwise_is_named() {
        String file = "gateway/submission.drl";
        copy.replace(file, "!submitted.isAfter( $closing )", "submitted.isBefore( $closing )");
        copy.replace(file, "Gateway, G7: the money is not said", "Gateway, G7: nobody has said the money");
        copy.replace(file, "@criterion( \"G6\" )", "@criterion( \"G66\" )");
        assertThat(differs())
                .contains(
                        "rule \"Gateway, G1: the bid was submitted by the closing date\" decides otherwise than was published")
                .anyMatch(what -> what.contains("is now called \"Gateway, G7: nobody"));
    }

    @Test
    void other_layout_is_not_the_published_bytes_and_is_said_to_decide_nothing() {
        copy.write(READINESS, "// laid out\n" + copy.text(READINESS));
        assertThat(differs())
                .containsExactly(
                        "readiness/readiness.drl is written otherwise than was published; nothing in it decides otherwise");
    }

    @Test
    void other_facts_are_named() {
        copy.replace("reference/alliances.yaml", "population: ", "population: 1");
        assertThat(differs()).containsExactly("reference/alliances.yaml holds other facts, or says them otherwise");
    }

    @Test
    void another_day_is_not_what_was_published() {
        assertThat(book().published(DAY.plusDays(1)).differs())
                .containsExactly("the day of assessment is 2017-02-02, and 2017-02-01 was published");
    }

    @Test
    void a_file_of_published_rules_that_was_edited_to_fit_is_found_out() {
        copy.replace(NUMBERS, "is: 50", "is: 55");
        String digest = LockText.digests(book().files()).get(NUMBERS);
        String before = LockText.digests(bpv.SharedRules.book().files()).get(NUMBERS);
        copy.replace(RulesLock.FILE, before, digest);
        copy.replace(
                RulesLock.FILE, "scoreToFund, from 2016-12-06\": \"50\"", "scoreToFund, from 2016-12-06\": \"55\"");
        assertThat(differs())
                .singleElement()
                .satisfies(what -> assertThat(what).contains("changed after it was written"));
    }

    @Test
    void line_ends_of_another_system_in_the_file_of_published_rules_do_not_matter() {
        copy.write(RulesLock.FILE, copy.text(RulesLock.FILE).replace("\n", "\r\n"));
        assertThat(differs()).isEmpty();
    }

    @Test
    void a_file_that_is_something_else_stops_no_assessment_but_verification() {
        copy.write(RulesLock.FILE, "schema: something\n");
        assertThat(book().published(DAY).sentence()).contains("cannot be read", "published.yaml:1");
        assertThatThrownBy(() -> RulesLock.verify(book(), DAY, null)).isInstanceOf(RulesRejected.class);
    }
}
