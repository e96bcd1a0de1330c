package bpv.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CommitteeWorkbookTest {
    private static Map<String, List<Row>> read(Committee committee) throws IOException {
        Map<String, List<Row>> sheets = new TreeMap<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(CommitteeWorkbook.of(committee)))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static List<String> names(Committee committee) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(CommitteeWorkbook.of(committee)))) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }

    private static int column(List<Row> sheet, String title) {
        return sheet.get(0).stream().map(Cell::getText).toList().indexOf(title);
    }

    private static BigDecimal number(List<Row> sheet, int row, String title) {
        Cell cell = sheet.get(row).getCell(column(sheet, title));
        assertThat(cell.getType()).as(title).isEqualTo(CellType.NUMBER);
        return cell.asNumber();
    }

    private static String text(List<Row> sheet, int row, String title) {
        return sheet.get(row).getCell(column(sheet, title)).getText();
    }

    @Test
    void there_is_a_sheet_for_each_topic() throws IOException {
        assertThat(names(ExampleCommittee.ruled()))
                .containsExactly(
                        "Summary",
                        "Ranking",
                        "Differences",
                        "Years",
                        "Rank order",
                        "Best value",
                        "Frontier",
                        "Rules",
                        "More money",
                        "Otherwise",
                        "Reserve lists",
                        "Fund a section",
                        "Exchanges",
                        "Cut line",
                        "Cut line prices",
                        "Override weights",
                        "Decisions",
                        "Conditions",
                        "Proof",
                        "Assumptions",
                        "Provenance",
                        "Documents",
                        "Problems");
    }

    private static Stream<Named<Committee>> committees() {
        return Stream.of(Named.of("plain", ExampleCommittee.plain()), Named.of("ruled", ExampleCommittee.ruled()));
    }

    @ParameterizedTest
    @MethodSource("committees")
    void the_figures_are_those_of_the_json_and_add_up(Committee committee) throws IOException {
        JsonNode json = ExampleCommittee.json(committee);
        Map<String, List<Row>> sheets = read(committee);

        for (Map.Entry<String, String> each :
                Map.of("Rank order", "rankOrder", "Best value", "bestValue").entrySet()) {
            awards(sheets.get(each.getKey()), json.get(each.getValue()));
            List<Row> years = sheets.get("Years");
            int row = 1;
            for (JsonNode year : json.at("/" + each.getValue() + "/years")) {
                assertThat(text(years, row, "Year")).isEqualTo(year.get("year").asString());
                assertThat(number(years, row, "Envelope"))
                        .isEqualByComparingTo(year.get("envelope").decimalValue());
                assertThat(number(years, row, each.getKey() + " awards"))
                        .isEqualByComparingTo(year.get("awarded").decimalValue());
                assertThat(number(years, row, each.getKey() + " leaves"))
                        .isEqualByComparingTo(year.get("left").decimalValue());
                row++;
            }
            assertThat(number(years, row, each.getKey() + " awards"))
                    .isEqualByComparingTo(
                            json.at("/" + each.getValue() + "/total").decimalValue());
            assertThat(number(sheets.get("Summary"), 1, each.getKey()))
                    .isEqualByComparingTo(
                            json.at("/" + each.getValue() + "/benefit").decimalValue());
        }
        assertThat(number(sheets.get("Summary"), 2, "Best value less rank order"))
                .isEqualByComparingTo(json.at("/bestValue/total")
                        .decimalValue()
                        .subtract(json.at("/rankOrder/total").decimalValue()));
    }

    private static void awards(List<Row> sheet, JsonNode proposal) {
        Map<String, JsonNode> awards = new TreeMap<>();
        proposal.get("awards").forEach(award -> awards.put(award.get("section").asString(), award));
        assertThat(sheet).hasSize(awards.size() + 2);
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (int row = 1; row < sheet.size() - 1; row++) {
            JsonNode award = awards.remove(text(sheet, row, "Section id"));
            assertThat(number(sheet, row, "All years"))
                    .isEqualByComparingTo(award.get("total").decimalValue());
            assertThat(number(sheet, row, "Benefit"))
                    .isEqualByComparingTo(award.get("benefit").decimalValue());
            for (Map.Entry<String, JsonNode> year : award.get("years").properties()) {
                assertThat(number(sheet, row, year.getKey()))
                        .isEqualByComparingTo(year.getValue().decimalValue());
                sums.merge(year.getKey(), year.getValue().decimalValue(), BigDecimal::add);
            }
        }
        assertThat(awards).isEmpty();
        int last = sheet.size() - 1;
        sums.forEach((year, sum) -> assertThat(number(sheet, last, year)).isEqualByComparingTo(sum));
        assertThat(number(sheet, last, "All years"))
                .isEqualByComparingTo(proposal.get("total").decimalValue());
        assertThat(number(sheet, last, "Benefit"))
                .isEqualByComparingTo(proposal.get("benefit").decimalValue());
    }

    @Test
    void text_that_looks_like_a_formula_is_text_and_days_are_days() throws IOException {
        Map<String, List<Row>> sheets = read(ExampleCommittee.ruled());
        List<Row> rules = sheets.get("Rules");

        assertThat(rules.stream().skip(1).map(row -> row.getCell(0)))
                .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING));
        assertThat(rules.stream()
                        .map(row -> row.getCell(column(rules, "Because")).getText()))
                .contains("=1+1", "=HYPERLINK(\"http://example.org\") <script>alert('1')</script> & \"so\"");
        assertThat(rules.stream().map(row -> row.getCell(column(rules, "By")).getText()))
                .contains("-the panel", "@SUM(A1:A9)");
        assertThat(sheets.values().stream().flatMap(List::stream).flatMap(Row::stream))
                .allSatisfy(cell -> assertThat(cell == null ? CellType.EMPTY : cell.getType())
                        .isNotEqualTo(CellType.FORMULA));
        List<Row> conditions = sheets.get("Conditions");
        assertThat(conditions.get(1).getCell(column(conditions, "Due")).asDate().getYear())
                .isBetween(2017, 2021);
    }

    @Test
    void without_a_plan_the_workbook_says_the_conflict_and_awards_nothing() throws IOException {
        Map<String, List<Row>> sheets = read(ExampleCommittee.conflicted());

        assertThat(names(ExampleCommittee.conflicted()))
                .containsExactly(
                        "No proposal",
                        "Ranking",
                        "Decisions",
                        "Conditions",
                        "Assumptions",
                        "Provenance",
                        "Documents",
                        "Problems");
        assertThat(sheets.get("No proposal").stream().flatMap(Row::stream).map(Cell::getText))
                .anyMatch(text -> text.startsWith("No plan keeps to every rule"))
                .anyMatch(text -> text.startsWith("North <floor>: at least "))
                .anyMatch(text -> text.startsWith("North <floor> gives way by "));
        assertThat(column(sheets.get("Ranking"), "Best value")).isEqualTo(-1);
        assertThat(column(sheets.get("Ranking"), "Rank order")).isEqualTo(-1);
    }

    @Test
    void a_document_that_could_not_be_assessed_is_listed_with_what_is_wrong() throws IOException {
        List<Row> problems = read(ExampleCommittee.withoutCandidates()).get("Problems");

        assertThat(problems).hasSizeGreaterThan(1);
        assertThat(text(problems, 1, "Document")).isEqualTo(ExampleCommittee.BROKEN);
        assertThat(number(problems, 1, "Line")).isPositive();
        assertThat(text(problems, 1, "What is wrong")).contains("mitgation");
    }

    @Test
    void the_same_result_gives_the_same_bytes() throws IOException {
        assertThat(CommitteeWorkbook.of(ExampleCommittee.ruled()))
                .isEqualTo(CommitteeWorkbook.of(ExampleCommittee.ruled()));
    }
}
