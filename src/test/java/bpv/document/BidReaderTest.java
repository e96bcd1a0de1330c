package bpv.document;

import static bpv.document.Documents.codes;
import static bpv.document.Documents.full;
import static bpv.document.Documents.json;
import static bpv.document.Documents.least;
import static bpv.document.Documents.problems;
import static bpv.document.Documents.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.bid.Approvals;
import bpv.bid.Bid;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Intervention;
import bpv.bid.RecurrentFunding;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.source.Place;
import bpv.source.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BidReaderTest {
    private static Problem only(ReadBid read) {
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u202a', '\u202e', '\u2066', '\u2069'})
    void a_text_that_turns_the_words_around_it_is_refused_at_its_place(char turn) {
        Problem problem = only(yaml(Documents.FULL.replace("phone: 01482", "phone: 0" + turn + "1482")));

        assertThat(problem.pointer()).isEqualTo("/contact/phone");
        assertThat(problem.code()).isEqualTo("control-character");
        assertThat(problem.message()).contains(String.format("U+%04X", (int) turn));
    }

    @Test
    void other_scripts_their_marks_and_joiners_are_texts() {
        String name = "\u05D0 \u200E \u200F \uD83D\uDC69\u200D\u2695";
        assertThat(problems(yaml(Documents.FULL.replace("phone: 01482", "phone: " + name + " 01482"))))
                .isEmpty();
    }

    @Test
    void a_full_document_is_a_bid_with_all_that_it_says() {
        ReadBid read = yaml(Documents.FULL);

        assertThat(problems(read)).isEmpty();
        Bid bid = read.bid().orElseThrow();
        assertThat(bid.alliance()).isEqualTo("humber-coast-and-vale");
        assertThat(bid.submitted()).isEqualTo(LocalDate.of(2017, 1, 18));
        assertThat(bid.contact().phone()).isEqualTo("01482 000000");
        assertThat(bid.approvals().stpLeads().get(0).stp()).isEqualTo("Humber, Coast and Vale");
        assertThat(bid.approvals().board().hasAuthority()).isTrue();
        assertThat(bid.additional()).isTrue();
        assertThat(bid.sixtyTwoDayRecovery().get(0).due()).isEqualTo(LocalDate.of(2017, 6, 30));
        Section section = bid.sections().get(0);
        assertThat(section.id()).isEqualTo("humber-coast-and-vale/earlyDiagnosis");
        assertThat(section.totalAsked()).isEqualTo(Money.ofPounds(2_900_000));
        assertThat(section.phases().get(1).in(new FinancialYear(2018))).isEqualTo(Money.ofPounds(1_500_000));
        assertThat(section.afterFunding().metBy()).isEqualTo(RecurrentFunding.CASH_RELEASING_SAVINGS);
        assertThat(section.risks().get(0).rating()).isEqualTo(12);
        assertThat(section.milestones().get(0).pointer()).isEqualTo("/interventions/earlyDiagnosis/milestones/0");
        ClaimedOutcome outcome = section.outcomes().get(0);
        assertThat(outcome.baseline().value()).isEqualTo(new BigDecimal("51.8"));
        assertThat(outcome.baseline().period().end()).isEqualTo(LocalDate.of(2015, 12, 31));
        assertThat(outcome.trajectory())
                .extracting(value -> value.year().start())
                .containsExactly(2017, 2018);
        assertThat(outcome.pointer()).isEqualTo("/interventions/earlyDiagnosis/outcomes/0");
    }

    @Test
    void a_document_that_says_no_more_than_it_must_is_a_bid() {
        Bid bid = yaml(Documents.LEAST).bid().orElseThrow();

        assertThat(bid.contact()).isNull();
        assertThat(bid.approvals()).isEqualTo(Approvals.NONE);
        assertThat(bid.additional()).isNull();
        assertThat(bid.sections()).extracting(Section::intervention).containsExactly(Intervention.RECOVERY_PACKAGE);
    }

    @Test
    void a_document_carries_its_digest_and_its_places() {
        ReadBid read = yaml("schema: bid/1\n");

        assertThat(read.sha256()).isEqualTo("3d31e05ec177ae2950449f0782fea2585f8234ad054f8ea9038c58235ec25f0e");
        assertThat(read.places().value("/schema")).contains(new Place(1, 9));
    }

    @Test
    void sections_come_in_the_order_of_the_form() {
        String early = Documents.FULL.substring(Documents.FULL.indexOf("  earlyDiagnosis:"));
        ReadBid read = yaml(Documents.LEAST + early);

        assertThat(read.bid().orElseThrow().sections())
                .extracting(Section::intervention)
                .containsExactly(Intervention.EARLY_DIAGNOSIS, Intervention.RECOVERY_PACKAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "on",
                "012",
                "12:30:00",
                "1_000",
                "2017-01-18",
                "true",
                "0x1F",
                "1e6",
                ".inf",
                "''",
                "\"null\""
            })
    void a_text_is_kept_as_it_was_typed(String typed) {
        ReadBid read = full("approach: Find cancers sooner.", "approach: " + typed);

        String text = typed.replaceAll("^['\"]|['\"]$", "");
        assertThat(read.bid().orElseThrow().sections().get(0).approach()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact:", "contact: null", "contact: ~", "contact: # to come"})
    void an_optional_key_with_nothing_written_is_left_out(String written) {
        ReadBid read = least("interventions:", written + "\ninterventions:");

        assertThat(read.bid().orElseThrow().contact()).isNull();
    }

    @Test
    void what_is_missing_is_named_at_the_key_around_it() {
        assertThat(problems(full("alliance: humber-coast-and-vale\n", ""))).containsExactly("1:1 missing-key");
        Problem missing = only(full("baseline: { value: 51.8, ", "baseline: { "));
        assertThat(missing.pointer()).isEqualTo("/interventions/earlyDiagnosis/outcomes/0/baseline");
        assertThat(missing.line()).isEqualTo(25);
        assertThat(missing.message()).isEqualTo("'baseline' lacks the key 'value'.");
        assertThat(problems(full("- { stp: \"Humber, Coast and Vale\", ", "- { ")))
                .containsExactly("9:7 missing-key /approvals/stpLeads/0");
        assertThat(problems(full("revenue: 1500000 }\n    phases", "capital: 1 }\n    phases")))
                .contains("36:9 missing-key /interventions/earlyDiagnosis/funding/1");
        assertThat(problems(full("submitted: 2017-01-18", "submitted:"))).containsExactly("4:1 missing-key /submitted");
    }

    @Test
    void an_unknown_key_is_named_with_the_nearest_known_one() {
        Problem near = only(full("jobTitle: Manager", "job-title: Manager"));
        assertThat(near.code()).isEqualTo("unknown-key");
        assertThat(near.column()).isEqualTo(30);
        assertThat(near.pointer()).isEqualTo("/contact/job-title");
        assertThat(near.hint()).isEqualTo("Did you mean 'jobTitle'?");
        Problem far = only(full("jobTitle: Manager", "postcode: HU1"));
        assertThat(far.hint()).isNull();
        assertThat(far.expected()).isEqualTo("one of name, jobTitle, phone, email");
        assertThat(codes(yaml("$schema: x\n" + Documents.FULL))).containsExactly("unknown-key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact: { name: A. Example, jobTitle: Manager, phone: 01482 000000, email: a@example.org } | contact: A. Example",
                "name: A. Example | name: [A. Example]",
                "name: A. Example | name: { first: A. }",
                "submitted: 2017-01-18 | submitted: [2017-01-18]",
                "additional: true | additional: 'true'",
                "additional: true | additional: 1",
                "value: 51.8 | value: half",
                "likelihood: 3 | likelihood: high",
                "revenue: 500000 | revenue: plenty",
                "date: 2017-01-09 | date: [2017-01-09]",
                "kind: niceGuidance | kind: [niceGuidance]",
            })
    void a_value_of_another_type_is_a_problem(String said, String otherwise) {
        assertThat(codes(full(said, otherwise))).containsExactly("wrong-type");
    }

    @Test
    void a_list_is_wanted_where_one_thing_stands() {
        assertThat(codes(full(
                        "- { action: Weekly review of the list, owner: Operations, due: 2017-06-30 }",
                        "Weekly review")))
                .containsExactly("wrong-type");
        assertThat(codes(yaml("- a\n"))).containsExactly("wrong-type");
        assertThat(codes(full("- { name: NHS Hull, date: 2017-01-09 }", "- NHS Hull\n    -")))
                .containsExactly("wrong-type", "wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"yes, Write true.", "On, Write true.", "NO, Write false.", "'\"true\"', 'Write true, without quotes.'"})
    void only_true_and_false_are_boolean(String typed, String hint) {
        assertThat(only(full("additional: true", "additional: " + typed)).hint())
                .isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "false", "False", "FALSE"})
    void true_and_false_are_read_in_the_three_spellings_of_yaml(String typed) {
        Bid bid = full("additional: true", "additional: " + typed).bid().orElseThrow();
        assertThat(bid.additional()).isEqualTo(typed.equalsIgnoreCase("true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1e6 | Write 1000000.",
                "1.0 | Write 1.",
                "0x1F | Write 31.",
                "0o17 | Write 15.",
                "012 | Write 12.",
                "+5 | Write 5.",
                "1_200_000 | Write 1200000.",
                "'1,200,000' | Write 1200000, without quotes.",
                "1 200 000 | Write 1200000.",
                "£1200000 | Write 1200000.",
                "£1.2m | Write 1200000.",
                "\"1200000\" | Write 1200000, without quotes.",
                "1200000.50 | Write whole pounds, such as 1200000.",
                "-0 | Write 0.",
                "-1.5 |",
                "1e99 |",
                "12:30:00 |",
                "1e999999999 |",
                "2017-01-18 |",
            })
    void money_in_another_form_is_a_problem_that_says_what_to_write(String typed, String hint) {
        Problem problem = only(least("revenue: 1 }", "revenue: " + typed + " }"));

        assertThat(problem.code()).isEqualTo("money-form");
        assertThat(problem.hint()).isEqualTo(hint);
    }

    @Test
    void money_with_commas_outside_of_quotes_is_a_problem_that_says_what_to_write() {
        String block = "funding:\n      - year: 2017/18\n        revenue: 1,200,000\n";
        Problem problem = only(least("funding:\n      - { year: 2017/18, revenue: 1 }\n", block));

        assertThat(problem.code()).isEqualTo("money-form");
        assertThat(problem.hint()).isEqualTo("Write 1200000.");
    }

    @Test
    void money_runs_from_nothing_to_twelve_digits() {
        assertThat(codes(least("revenue: 1 }", "revenue: 999999999999 }"))).isEmpty();
        assertThat(codes(least("revenue: 1 }", "revenue: 1000000000000 }"))).containsExactly("out-of-range");
        assertThat(codes(least("revenue: 1 }", "revenue: 1, capital: 0 }"))).isEmpty();
        assertThat(codes(least("revenue: 1 }", "revenue: -1 }"))).containsExactly("out-of-range");
        assertThat(codes(least("revenue: 1 }", "revenue: " + "9".repeat(9000) + " }")))
                .containsExactly("out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "8.75", "+8.5", ".5", "8.", "85e-1", "8.5E0", "0.0000000001", "-0"})
    void a_number_is_read_exactly(String typed) {
        Bid bid = least("value: 8.7 ", "value: " + typed + " ").bid().orElseThrow();
        assertThat(bid.sections().get(0).outcomes().get(0).baseline().value()).isEqualTo(new BigDecimal(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1e999999999 | number-form |",
                "1e21 | number-form | Write 1000000000000000000000.",
                "0x8 | number-form | Write 8.",
                "08.5 | number-form | Write 8.5.",
                "1_0 | number-form | Write 10.",
                "8.7% | number-form | Write 8.7.",
                "'8,7' | number-form | Write 8.7, without quotes.",
                "\"8.7\" | number-form | Write 8.7, without quotes.",
                ".inf | number-form |",
                ".NaN | number-form |",
                "10.000001 | out-of-range |",
                "-0.1 | out-of-range |",
                "1e20 | out-of-range |",
            })
    void a_number_in_another_form_or_beyond_its_range_is_a_problem(String typed, String code, String hint) {
        Problem problem = only(least("value: 8.7 ", "value: " + typed + " "));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.hint()).isEqualTo(hint);
    }

    @Test
    void how_high_a_value_may_be_depends_on_the_outcome() {
        assertThat(codes(least("value: 8.8", "value: 11"))).containsExactly("out-of-range");
        assertThat(codes(least("RP6", "RP5"))).isEmpty();
        assertThat(codes(yaml(Documents.LEAST.replace("RP6", "RP5").replace("8.7", "100.1"))))
                .containsExactly("out-of-range");
        String follow = Documents.LEAST.replace("recoveryPackage", "stratifiedFollowUp");
        assertThat(codes(yaml(follow.replace("RP6", "SF5").replace("8.8", "1000000"))))
                .isEmpty();
        assertThat(codes(yaml(follow.replace("RP6", "SF5").replace("8.8", "1000000.1"))))
                .containsExactly("out-of-range");
        assertThat(codes(yaml(follow.replace("RP6", "SF1").replace("8.8", "100"))))
                .isEmpty();
        assertThat(codes(yaml(follow.replace("RP6", "SF1").replace("8.8", "101"))))
                .containsExactly("out-of-range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 | out-of-range |",
                "6 | out-of-range |",
                "99999999999999999999 | out-of-range |",
                "3.0 | number-form | Write 3.",
                "3.5 | number-form |",
                "03 | number-form | Write 3.",
                "\"3\" | number-form | Write 3, without quotes.",
            })
    void likelihood_is_a_whole_number_from_1_to_5(String typed, String code, String hint) {
        Problem problem = only(full("likelihood: 3", "likelihood: " + typed));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.hint()).isEqualTo(hint);
        assertThat(codes(full("likelihood: 3", "likelihood: 1"))).isEmpty();
        assertThat(codes(full("likelihood: 3", "likelihood: 5"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "18/01/2017 | date-form | Write 2017-01-18.",
                "18 January 2017 | date-form | Write 2017-01-18.",
                "2017-1-8 | date-form | Write 2017-01-08.",
                "20170118 | date-form | Write 2017-01-18.",
                "2017-01-18T09:00:00Z | date-form | Write 2017-01-18.",
                "soon | date-form |",
                "2017 | date-form |",
                "2017-02-29 | no-such-date | The last day of that month is 2017-02-28.",
                "2017-13-01 | no-such-date |",
                "1899-12-31 | out-of-range |",
                "3000-01-01 | out-of-range |",
            })
    void a_date_is_a_real_day_in_one_form(String typed, String code, String hint) {
        Problem problem = only(least("submitted: 2017-01-18", "submitted: " + typed));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-02-29", "1900-01-01", "2999-12-31", "\"2017-01-18\""})
    void a_real_day_off_the_calendar_of_the_round_is_taken(String typed) {
        assertThat(codes(least("submitted: 2017-01-18", "submitted: " + typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2016/17 | year-outside-round |",
                "2021/22 | year-outside-round |",
                "2017-18 | year-form | Write 2017/18 for April 2017 to March 2018.",
                "2017/2018 | year-form | Write 2017/18 for April 2017 to March 2018.",
                "17/18 | year-form | Write 2017/18 for April 2017 to March 2018.",
                "2017 | year-form | Write 2017/18 for April 2017 to March 2018.",
                "2017/19 | year-form | Write 2017/18 for April 2017 to March 2018.",
                "next year | year-form |",
            })
    void a_year_is_a_financial_year_of_the_round(String typed, String code, String hint) {
        Problem problem = only(least("2017/18, value", typed + ", value"));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.hint()).isEqualTo(hint);
        assertThat(codes(least("2017/18, revenue", typed + ", revenue"))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2015,true",
        "\"2015\",true",
        "2015/16,true",
        "1999/00,true",
        "2015/17,false",
        "2015-16,false",
        "1899,false",
        "last year,false"
    })
    void a_period_is_a_year_or_a_financial_year(String typed, boolean good) {
        ReadBid read = full("period: 2015", "period: " + typed);
        assertThat(codes(read)).isEqualTo(good ? codes(yaml(Documents.FULL)) : List.of("period-form"));
    }

    @Test
    void a_year_is_listed_once() {
        assertThat(problems(full("year: 2018/19, value", "year: 2017/18, value")))
                .containsExactly("28:21 year-twice /interventions/earlyDiagnosis/outcomes/0/trajectory/1/year");
        assertThat(codes(full(
                        "year: 2018/19, revenue: 1500000 }\n    phases",
                        "year: 2017/18, revenue: 1500000 }\n    phases")))
                .containsExactly("year-twice");
        assertThat(codes(full(
                        "[{ year: 2017/18, revenue: 700000",
                        "[{ year: 2017/18, revenue: 0 }, { year: 2017/18, revenue: 700000")))
                .containsExactly("year-twice");
        assertThat(codes(full("the rest", "lung pathway"))).isEmpty();
    }

    @Test
    void an_outcome_is_one_of_its_intervention_and_claimed_once() {
        Problem unknown = full("- outcome: ED1", "- outcome: ed1").problems().get(0);
        assertThat(unknown.code()).isEqualTo("unknown-outcome");
        assertThat(unknown.hint()).isEqualTo("Did you mean ED1?");
        assertThat(codes(full("- outcome: ED1", "- outcome: RP1"))).containsExactly("outcome-of-another-intervention");
        String again =
                "      - { outcome: RP6, baseline: { value: 8 }, trajectory: [{ year: 2017/18, value: 9 }] }\n    funding";
        assertThat(problems(least("    funding", again)))
                .containsExactly("11:20 outcome-twice /interventions/recoveryPackage/outcomes/1/outcome");
    }

    @Test
    void milestones_and_risks_name_outcomes_that_the_section_claims() {
        assertThat(codes(full("outcome: ED1, what: Clinic", "outcome: ED2, what: Clinic")))
                .containsExactly("outcome-not-claimed");
        assertThat(codes(full("outcome: ED1, what: No", "outcome: ED2, what: No")))
                .containsExactly("outcome-not-claimed");
        assertThat(codes(full("outcome: ED1, what: No", "outcome: RP2, what: No")))
                .containsExactly("outcome-of-another-intervention");
        assertThat(codes(full("outcome: ED1, what: No", "outcome: ED9, what: No")))
                .containsExactly("unknown-outcome");
        assertThat(codes(full("outcome: ED1, what: No", "what: No"))).isEmpty();
    }

    @Test
    void a_section_may_claim_no_outcome_but_must_say_so() {
        String none = Documents.LEAST.replaceAll("(?s)outcomes:.*(?=    funding)", "outcomes: []\n");
        assertThat(codes(yaml(none))).isEmpty();
        assertThat(codes(yaml(none.replace("outcomes: []", "outcomes:")))).containsExactly("missing-key");
        assertThat(codes(least("[{ year: 2017/18, value: 8.8 }]", "[]"))).containsExactly("too-few");
    }

    @Test
    void phases_add_up_to_no_more_than_the_ask_in_any_year() {
        Problem revenue = only(full("revenue: 500000", "revenue: 500001"));
        assertThat(revenue.code()).isEqualTo("phases-exceed-ask");
        assertThat(revenue.pointer()).isEqualTo("/interventions/earlyDiagnosis/phases/1/funding/0/revenue");
        assertThat(revenue.message())
                .isEqualTo(
                        "The phases add up to £1,200,001 of revenue in 2017/18, but the section asks for £1,200,000.");
        Problem capital = only(full("{ year: 2017/18, revenue: 500000 }", "{ year: 2017/18, revenue: 0, capital: 1 }"));
        assertThat(capital.message()).contains("£200,001 of capital in 2017/18").contains("£200,000");
        Problem unasked = only(full("revenue: 500000 }", "revenue: 500000 }, { year: 2019/20, revenue: 5 }"));
        assertThat(unasked.message()).contains("£5 of revenue in 2019/20").contains("£0");
    }

    @Test
    void a_bid_asks_for_something_for_some_intervention() {
        assertThat(problems(least("revenue: 1 }", "revenue: 0 }")))
                .containsExactly("11:5 asks-for-nothing /interventions/recoveryPackage/funding");
        assertThat(codes(least("funding:\n      - { year: 2017/18, revenue: 1 }", "funding: []")))
                .containsExactly("asks-for-nothing");
        assertThat(codes(least("revenue: 1 }", "revenue: 0, capital: 1 }"))).isEmpty();
        String before = Documents.LEAST.substring(0, Documents.LEAST.indexOf("interventions:"));
        assertThat(problems(yaml(before + "interventions: {}"))).containsExactly("5:1 no-interventions /interventions");
        assertThat(codes(yaml(before + "interventions:\n  recoveryPackage:"))).containsExactly("no-interventions");
        assertThat(codes(yaml(before + "interventions:"))).containsExactly("missing-key");
    }

    @Test
    void schema_and_round_are_the_ones_of_this_form() {
        assertThat(codes(least("schema: bid/1", "schema: bid/2"))).containsExactly("wrong-schema");
        assertThat(codes(least("round: 2017-2021", "round: 2017"))).containsExactly("wrong-round");
        assertThat(codes(full("metBy: cashReleasingSavings", "metBy: savings"))).containsExactly("unknown-word");
        assertThat(only(full("kind: niceGuidance", "kind: NICE guidence")).hint())
                .isEqualTo("Did you mean 'niceGuidance'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "humber-cost-and-vale | Did you mean humber-coast-and-vale?",
                "Humber, Coast and Vale Cancer Alliance | Did you mean humber-coast-and-vale?",
                "National Cancer Vanguard - Greater Manchester | Did you mean greater-manchester?",
                "Kent & Medway | Did you mean kent-and-medway?",
                "midlands | The nearest ids are west-midlands, east-midlands.",
            })
    void an_unknown_alliance_is_answered_with_the_nearest_ids(String typed, String hint) {
        Problem problem = only(least("alliance: wessex", "alliance: " + typed));

        assertThat(problem.code()).isEqualTo("unknown-alliance");
        assertThat(problem.hint()).isEqualTo(hint);
    }

    @Test
    void all_problems_of_a_document_come_at_once() {
        ReadBid read = yaml(Documents.FULL
                .replace("alliance: humber-coast-and-vale", "alliance: hull\nalliance: hull")
                .replace("additional: true", "additional: *yes")
                .replace("value: 51.8", "value: 151.8")
                .replace("revenue: 500000", "revenue: 500_000")
                .replace("revenue: 700000", "revenue: 1300000")
                .replace("impact: 4", "impakt: 4"));

        assertThat(codes(read))
                .containsExactly(
                        "unknown-alliance",
                        "duplicate-key",
                        "alias",
                        "out-of-range",
                        "missing-key",
                        "unknown-key",
                        "phases-exceed-ask",
                        "money-form");
    }

    @Test
    void an_alias_or_a_typed_value_is_one_problem_and_not_two() {
        assertThat(codes(full("revenue: 1500000 }\n    phases", "revenue: *x }\n    phases")))
                .containsExactly("alias");
        assertThat(codes(full("alliance: humber-coast-and-vale", "alliance: *x")))
                .containsExactly("alias");
        assertThat(codes(full("additional: true", "additional: !!str true"))).containsExactly("explicit-tag");
        assertThat(codes(full("contact: {", "contact: !contact { post: x,")))
                .containsExactly("explicit-tag", "unknown-key");
        assertThat(codes(full("schema: bid/1", "schema: &a bid/1"))).isEmpty();
    }

    @Test
    void a_thousand_problems_are_listed_and_more_are_counted() {
        StringBuilder extra = new StringBuilder(Documents.LEAST);
        for (int i = 0; i < 1000; i++) {
            extra.append("extra").append(i).append(": 1\n");
        }
        assertThat(codes(yaml(extra.toString()))).hasSize(1000).containsOnly("unknown-key");
        assertThat(codes(yaml(extra + "more: 1\n"))).hasSize(1001).contains("too-many-problems");
        assertThat(yaml(extra + "more: 1\n").problems())
                .anyMatch(problem -> problem.message().startsWith("The document has 1001 problems"));
    }

    @Test
    void json_is_read_like_yaml() {
        String json =
                "{\"schema\": \"bid/1\", \"round\": \"2017-2021\", \"alliance\": \"wessex\", \"submitted\": \"2017-01-18\",\n"
                        + "\"contact\": {\"phone\": 123, \"name\": null},\n"
                        + "\"interventions\": {\"recoveryPackage\": {\"outcomes\": [{\"outcome\": \"RP6\",\n"
                        + "\"baseline\": {\"value\": 8.7, \"period\": 2015},\n"
                        + "\"trajectory\": [{\"year\": \"2017/18\", \"value\": 8.8}]}],\n"
                        + "\"funding\": [{\"year\": \"2017/18\", \"revenue\": 1}]}}}";

        ReadBid read = json(json);
        assertThat(problems(read)).isEmpty();
        assertThat(read.bid().orElseThrow().contact().phone()).isEqualTo("123");
        assertThat(problems(json(json.replace("\"revenue\": 1", "\"revenue\": 1e6"))))
                .containsExactly("6:44 money-form /interventions/recoveryPackage/funding/0/revenue");
        assertThat(codes(json(json.replace("\"revenue\": 1", "\"revenue\": \"1\""))))
                .containsExactly("money-form");
        assertThat(codes(json(json.replace("\"2017-01-18\"", "20170118")))).containsExactly("date-form");
    }

    @Test
    void a_message_says_what_is_wanted_and_what_was_found() {
        assertThat(only(least("revenue: 1 }", "revenue: 1e6 }")))
                .hasToString(
                        "bid.yaml:12:35: 'revenue' must be whole pounds in plain digits, such as 1200000, but is '1e6'."
                                + " Write 1000000.");
    }
}
