package bpv.performance;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.performance.PerformanceImport.Result;
import bpv.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerformanceImportTest {
    private static final String PROVIDER_FIGURES = """

            north:
              2016-11: 39.5 of 50.5

            south:
              2016-11: 900 of 1000.5
            """;

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void a_small_rules_folder() {
        rules = Published.rules(folder.resolve("rules"));
    }

    @Test
    void a_commissioner_workbook_is_added_to_the_figures_of_the_rules() {
        Result result = workbook(Published.commissionerRows());
        assertThat(result.problems()).isEmpty();
        assertThat(result.text()).isEqualTo("""
                # Monthly figures, commissioner basis.
                # Imported  2017-01 from JANUARY-2017-COMMISSIONER-WORKBOOK-FINAL.xlsx

                south:
                  2016-11: 90 of 100
                  2016-12: 80 of 100
                  2017-01: 1000 of 1200

                north:
                  2016-11: 70 of 80
                  2016-12: 60 of 80
                  2017-01: 68 of 87
                """);
        assertThat(result.basis()).isEqualTo(Basis.COMMISSIONER);
        assertThat(result.told().get(0))
                .isEqualTo(
                        "January 2017, commissioner basis: 4 rows add up to England, 1070 of 1290. In footprints 1068 of"
                                + " 1287, in none 2 of 3 (13Q).");
    }

    @Test
    void a_provider_file_stands_alone_with_its_halves_and_says_its_basis() {
        Result result = csv(Published.providerCsv());
        assertThat(result.problems()).isEmpty();
        assertThat(result.text())
                .contains("provider basis", "# Imported  2016-11 from")
                .endsWith(PROVIDER_FIGURES);
        assertThat(result.target()).isNull();
    }

    @Test
    void provider_figures_are_added_to_provider_figures_and_to_no_others() {
        Path kept = folder.resolve("kept.yaml");
        Published.write(kept, csv(Published.providerCsv()).text());
        Path december = folder.resolve("201612.csv");
        Published.write(december, Published.providerCsv().replace("November", "December"));
        assertThat(read(List.of(december), kept, false).text())
                .contains("  2016-11: 39.5 of 50.5\n  2016-12: 39.5 of 50.5");
        assertThat(read(List.of(december), rules.resolve("reference/sixty-two-day.yaml"), false)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("bases");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void a_row_of_england_that_is_off_by_one_patient_is_refused(int by) {
        Result treated = workbook(Published.with(4, 5, 1290 + by));
        assertThat(treated.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isIn("sum", "after");
            assertThat(problem.line()).isEqualTo(14);
        });
        List<Object[]> rows = Published.with(4, 6, 1070 + by);
        rows.get(4)[7] = 220 - by;
        assertThat(workbook(rows).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("sum");
            assertThat(problem.message())
                    .contains("cell G14", "WITHIN 62 DAYS of the 4 rows", "adds up to 1070", "says " + (1070 + by));
            assertThat(problem.column()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @CsvSource({"1052,1051.5,112,111.5", "1052,1052.5,112,112.5"})
    void half_a_patient_more_or_less_than_england_is_refused(String was, String is, String after, String afterIs) {
        String national = "ALL CARE,ALL CANCERS," + was + ",940," + after;
        assertThat(Published.providerCsv()).contains(national);
        Result result =
                csv(Published.providerCsv().replace(national, "ALL CARE,ALL CANCERS," + is + ",940," + afterIs));
        assertThat(result.problems()).extracting(Problem::code).containsExactly("sum");
        assertThat(result.text()).isEmpty();
    }

    @Test
    void parts_have_to_add_up_to_all_care() {
        Result result = csv(Published.providerCsv()
                .replace("NON-ADMITTED,ALL CANCERS,20,19,1", "NON-ADMITTED,ALL CANCERS,19,19,0")
                .replace("\"1,020.5\",919,101.5", "\"1,019.5\",919,100.5"));
        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("RAA has 39.5 of 50.5 in all care, but 20.5 of 30.5 admitted and 19 of 19"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ODS CODE (2)|ACCOUNTABLE PROVIDER|CARE SETTING (3)", "ODS CODE|PROVIDER NAME|CARE SETTING"})
    void labels_may_drift(String labels) {
        String[] drifted = labels.split("\\|");
        Result result = csv(Published.providerCsv()
                .replace("ODS CODE (1)", drifted[0])
                .replace("ACCOUNTABLE PROVIDER (4) (5)", drifted[1])
                .replace("CARE SETTING (2)", drifted[2]));
        assertThat(result.problems()).isEmpty();
        assertThat(result.text()).endsWith(PROVIDER_FIGURES);
    }

    @Test
    void text_may_be_saved_by_other_programs() {
        String text = Published.providerCsv();
        String semicolons = text.replace("\"HILL, NHS TRUST\"", "HILL NHS TRUST")
                .replace("\"1,000.5\"", "1000.5")
                .replace("\"1,020.5\"", "1020.5")
                .replaceAll("\"(BASIS.*)\",,,", "BASIS: PROVIDER BASED,,,")
                .replace("\"Notes: (1) ODS codes, (2) care setting\"", "Notes")
                .replace(',', ';');
        for (byte[] bytes : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8),
                text.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8),
                text.replace("HILL, NHS", "HILL,\nNHS").getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                text.replace("HILL,", "HILL’S,").getBytes(java.nio.charset.Charset.forName("windows-1252")),
                semicolons.getBytes(StandardCharsets.UTF_8))) {
            Path file = folder.resolve(Published.PROVIDER_FILE);
            Published.write(file, bytes);
            Result result = read(List.of(file), null, false);
            assertThat(result.problems()).isEmpty();
            assertThat(result.text()).endsWith(PROVIDER_FIGURES);
        }
    }

    @Test
    void a_code_in_small_letters_is_the_same_code() {
        assertThat(csv(Published.providerCsv().replace(",RAA,", ",raa,")).text())
                .endsWith(PROVIDER_FIGURES);
    }

    @Test
    void a_name_is_not_what_organisations_are_joined_by() {
        assertThat(csv(Published.providerCsv().replace("BAY NHS TRUST", "QUAY NHS FOUNDATION TRUST"))
                        .text())
                .endsWith(PROVIDER_FIGURES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*|seems to be suppressed",
                "<5|seems to be suppressed",
                "#DIV/0!|a fault of the spreadsheet",
                "39.25|not a number of patients or halves",
                "-39.5|is negative",
                "|is empty"
            })
    void a_cell_that_is_no_number_of_patients_is_told_with_its_place(String cell, String told) {
        Result result =
                csv(Published.providerCsv().replace("50.5,39.5,11", "50.5," + (cell == null ? "" : cell) + ",11"));
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("WITHIN 62 DAYS of RAA", told);
            assertThat(problem.line()).isEqualTo(22);
            assertThat(problem.column()).isEqualTo(7);
            assertThat(problem.expected()).isEqualTo("patients, such as 47 or 46.5");
        });
    }

    @Test
    void commissioners_count_whole_patients() {
        assertThat(workbook(Published.with(0, 5, 47.5)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("cell F9", "whole patients"));
    }

    @Test
    void a_formula_without_its_result_is_told() {
        assertThat(workbook(Published.with(0, 5, "=40+7")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("cell F9", "saved without its result"));
    }

    @Test
    void unknown_codes_are_told_all_with_what_to_write() {
        Result result = csv(Published.providerCsv()
                .replace(",RAA,\"HILL, NHS TRUST\"", ",RXX,HILL NHS TRUST")
                .replace(",RBB,", ",RYY,")
                .replace("BAY NHS TRUST", "CLIFF NHS TRUST"));
        assertThat(result.problems()).hasSize(2).extracting(Problem::code).containsOnly("unknown-code");
        assertThat(result.problems().get(0).toString())
                .contains(
                        ":22:2:", "'RXX'", "The name is that of RAA", "{ name: \"HILL NHS TRUST\", footprint: north }");
        assertThat(result.problems().get(1).toString()).contains("'RYY'", "with an Alliance of");
    }

    @Test
    void a_new_ccg_that_annex_i_lists_is_known_by_its_name() {
        Result result = workbook(Published.with(0, 1, "01Z"));
        assertThat(result.problems().get(0).toString()).contains("The name is that of 01A");
        List<Object[]> rows = Published.with(0, 1, "01Z");
        rows.get(0)[2] = "NHS OLD TOWN CCG";
        assertThat(workbook(rows).problems().get(0).toString()).contains("Annex i lists it in north");
    }

    @Test
    void a_code_twice_is_refused() {
        assertThat(csv(Published.providerCsv().replace(",RBB,", ",RAA,")).problems())
                .extracting(Problem::message)
                .anySatisfy(message ->
                        assertThat(message).contains("RAA stands in row 22 (39.5 of 50.5) and again in row 23"));
    }

    @Test
    void more_within_62_days_than_treated_is_refused() {
        assertThat(workbook(Published.with(0, 6, 48)).problems())
                .extracting(Problem::code)
                .contains("more-within");
    }

    @Test
    void a_file_that_is_cut_off_is_noticed() {
        String text = Published.providerCsv();
        String withoutEngland = text.substring(0, text.indexOf(",,ALL ENGLISH PROVIDERS,ALL CARE"));
        assertThat(csv(withoutEngland).problems()).extracting(Problem::code).contains("england");
        assertThat(csv(text.substring(0, text.indexOf("PART C"))).problems())
                .extracting(Problem::code)
                .contains("all-care");
    }

    @Test
    void another_table_is_refused_by_its_title() {
        assertThat(csv(Published.providerCsv().replace("62-DAY (URGENT GP REFERRAL", "31-DAY (DECISION"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("another table: '31-DAY"));
    }

    @Test
    void the_month_may_stand_in_the_name_alone_but_two_have_to_agree() {
        assertThat(csv(Published.providerCsv().replace("PERIOD: November 2016", ""))
                        .text())
                .endsWith(PROVIDER_FIGURES);
        assertThat(csv(Published.providerCsv().replace("November 2016", "42675"))
                        .text())
                .endsWith(PROVIDER_FIGURES);
        for (String other : List.of("December 2016", "Quarter 3 2016")) {
            assertThat(csv(Published.providerCsv().replace("November 2016", other))
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly("month");
        }
    }

    @Test
    void the_month_may_stand_beside_its_label_and_england_may_have_a_footnote() {
        Result result = csv(Published.providerCsv()
                .replace("PERIOD: November 2016,", "PERIOD:,November 2016")
                .replace("ALL ENGLISH PROVIDERS", "ENGLAND (3)"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.text()).endsWith(PROVIDER_FIGURES);
    }

    @Test
    void figures_with_halves_are_on_the_provider_basis_whatever_their_head_says() {
        Path kept = folder.resolve("kept.yaml");
        Published.write(kept, "south:\n  2016-10: 9 of 10.5\n");
        assertThat(csv(Published.providerCsv()).problems()).isEmpty();
        assertThat(read(List.of(folder.resolve(Published.PROVIDER_FILE)), kept, false)
                        .text())
                .contains("south:\n  2016-10: 9 of 10.5\n  2016-11: 900 of 1000.5\n");
    }

    @Test
    void a_provisional_month_is_imported_and_said_to_be_one() {
        Path file = folder.resolve("JANUARY-2017-PROVISIONAL.xlsx");
        Published.commissioner(file, "January 2017 Provisional", Published.commissionerRows());
        assertThat(read(List.of(file), null, false).text())
                .contains("# Imported  2017-01 from JANUARY-2017-PROVISIONAL.xlsx, provisional\n");
    }

    @Test
    void an_organisation_with_a_quarter_of_its_usual_patients_is_not_doubted_and_with_fewer_is() {
        List<Object[]> rows = Published.with(0, 5, 10);
        rows.get(0)[6] = 5;
        rows.get(0)[7] = 5;
        rows.set(4, new Object[] {null, null, "ENGLAND", "ALL CARE", "ALL CANCERS", 1253, 1037, 216});
        assertThat(workbook(rows).doubts()).isEmpty();
        rows.get(0)[5] = 9;
        rows.get(0)[7] = 4;
        rows.set(4, new Object[] {null, null, "ENGLAND", "ALL CARE", "ALL CANCERS", 1252, 1037, 215});
        Result fewer = workbook(rows);
        assertThat(fewer.problems()).isEmpty();
        assertThat(fewer.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message())
                        .contains(
                                "01A (NHS HILL CCG) treated 9 in January 2017, and 40",
                                "looks incomplete, and with it north"));
    }

    @Test
    void an_organisation_without_a_row_is_doubted_while_it_exists() {
        List<Object[]> rows = Published.commissionerRows();
        rows.remove(1);
        rows.set(3, new Object[] {null, null, "ENGLAND", "ALL CARE", "ALL CANCERS", 1250, 1040, 210});
        assertThat(workbook(rows).doubts())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("01B (NHS DALE CCG) has no row");
        Path april = folder.resolve("April-2017.xlsx");
        Published.commissioner(april, "April 2017", rows);
        assertThat(read(List.of(april), null, false).doubts())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("those of December 2016: months between them are missing");
    }

    @Test
    void a_footprint_without_any_row_is_refused() {
        List<Object[]> rows = Published.commissionerRows();
        rows.remove(2);
        rows.set(3, new Object[] {null, null, "ENGLAND", "ALL CARE", "ALL CANCERS", 90, 70, 20});
        assertThat(workbook(rows).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no organisation of south has a row"));
    }

    @Test
    void several_months_are_added_in_order_whatever_the_order_of_the_files() {
        List<Path> files = new ArrayList<>();
        for (String month : List.of("March 2017", "January 2017", "February 2017")) {
            files.add(Published.commissioner(
                    folder.resolve(month.replace(' ', '-') + ".xlsx"), month, Published.commissionerRows()));
        }
        String text = read(files, null, false).text();
        assertThat(text).contains("  2017-01: 68 of 87\n  2017-02: 68 of 87\n  2017-03: 68 of 87\n");
        Collections.reverse(files);
        assertThat(read(files, null, false).text()).isEqualTo(text);
    }

    @Test
    void the_same_month_twice_counts_once_if_it_is_the_same() {
        Path one = Published.commissioner(
                folder.resolve("a/January-2017.xlsx"), "January 2017", Published.commissionerRows());
        Path same = Published.commissioner(
                folder.resolve("b/January-2017.xlsx"), "January 2017", Published.commissionerRows());
        Result result = read(List.of(one, same, one), null, false);
        assertThat(result.problems()).isEmpty();
        assertThat(result.doubts()).extracting(Problem::code).containsExactly("same-month");
        assertThat(result.text()).contains("2017-01: 68 of 87");
        List<Object[]> revised = Published.with(0, 6, 39);
        revised.get(0)[7] = 8;
        revised.set(4, new Object[] {null, null, "ENGLAND", "ALL CARE", "ALL CANCERS", 1290, 1071, 219});
        Path other = Published.commissioner(folder.resolve("c/January-2017.xlsx"), "January 2017", revised);
        assertThat(read(List.of(one, other), null, false).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("01A (39 of 47 here, 38 of 47 there)"));
    }

    @Test
    void a_revised_month_shows_old_and_new_and_wants_to_be_asked_for() {
        Path file = Published.commissioner(
                folder.resolve("December-2016.xlsx"), "December 2016", Published.commissionerRows());
        Result asked = read(List.of(file), null, false);
        assertThat(asked.text()).isEmpty();
        assertThat(asked.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem)
                        .contains(
                                "sixty-two-day.yaml:9:3: north has 60 of 80 in 2016-12 here, and 68 of 87",
                                "--replace"));
        Result replaced = read(List.of(file), null, true);
        assertThat(replaced.told()).contains("2016-12, north: 60 of 80 becomes 68 of 87.");
        assertThat(replaced.text()).contains("  2016-12: 68 of 87\n").doesNotContain("60 of 80");
    }

    @Test
    void what_is_known_already_leaves_every_byte_as_it_was() throws IOException {
        Path kept = rules.resolve("reference/sixty-two-day.yaml");
        Path file = folder.resolve(Published.COMMISSIONER_FILE);
        Published.commissioner(file, "January 2017", Published.commissionerRows());
        Published.write(kept, read(List.of(file), null, false).text());
        assertThat(read(List.of(file), null, false).text()).isEqualTo(Files.readString(kept));
    }

    @Test
    void comments_are_not_lost_by_an_update() {
        Path kept = rules.resolve("reference/sixty-two-day.yaml");
        Published.write(kept, "# commissioner basis\nsouth:\n  2016-12: 80 of 100 # late\n");
        Path file = Published.commissioner(
                folder.resolve(Published.COMMISSIONER_FILE), "January 2017", Published.commissionerRows());
        assertThat(new PerformanceImport(rules)
                        .read(List.of(file), null, false, true)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("comments");
    }

    @Test
    void two_bases_are_not_mixed() {
        Path one = Published.commissioner(
                folder.resolve(Published.COMMISSIONER_FILE), "January 2017", Published.commissionerRows());
        Path other = folder.resolve(Published.PROVIDER_FILE);
        Published.write(other, Published.providerCsv());
        assertThat(read(List.of(one, other), null, false).problems())
                .extracting(Problem::code)
                .containsExactly("bases");
    }

    @Test
    void the_problems_of_all_files_are_told_at_once() {
        Path one = Published.commissioner(
                folder.resolve(Published.COMMISSIONER_FILE), "January 2017", Published.with(0, 5, "*"));
        Path other = folder.resolve(Published.PROVIDER_FILE);
        Published.write(other, Published.providerCsv().replace("ALL CARE,ALL CANCERS,50.5", "ALL CARE,ALL CANCERS,x"));
        Path none = folder.resolve("not-there.csv");
        assertThat(read(List.of(one, other, none), null, false).problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("patients", "patients", "unreadable-file");
    }

    @Test
    void a_fault_in_the_codes_is_told_at_its_line() {
        Published.write(rules.resolve("codes/commissioners.yaml"), """
                "01A": { name: A, footprint: nort }
                "01B": { name: B, footprint: north, until: spring, usal: 3 }
                "02A": { name: C, footprint: south, usual: many }
                """);
        assertThat(workbook(Published.commissionerRows()).problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains(":1:", "'nort'", "north"))
                .anySatisfy(problem -> assertThat(problem).contains(":2:", "'spring' is not a month"))
                .anySatisfy(problem -> assertThat(problem).contains(":2:", "'usal'"))
                .anySatisfy(problem -> assertThat(problem).contains(":3:", "'many' is no number"));
    }

    private Result workbook(List<Object[]> rows) {
        Path file = folder.resolve(Published.COMMISSIONER_FILE);
        Published.commissioner(file, "PERIOD: January 2017", rows);
        return read(List.of(file), null, false);
    }

    private Result csv(String text) {
        Path file = folder.resolve(Published.PROVIDER_FILE);
        Published.write(file, text);
        return read(List.of(file), null, false);
    }

    private Result read(List<Path> files, Path figures, boolean replace) {
        return new PerformanceImport(rules).read(files, figures, replace, false);
    }
}
