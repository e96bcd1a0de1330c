package bpv.committee;

import static bpv.committee.ExamplePapers.all;
import static org.assertj.core.api.Assertions.assertThat;

import bpv.OtherRounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page and every workbook for a committee, whatever the round is like. */
class EveryPaperTest {
    @ParameterizedTest
    @MethodSource("bpv.committee.ExamplePapers#pages")
    void one_file_needs_no_script_and_nothing_from_outside(String html) {

        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
        assertThat(html).contains("content=\"default-src 'none'; style-src 'sha256-");
        String tags = String.join(" ", all(html, "(<[a-zA-Z][^>]*>)"));
        assertThat(tags)
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("<img")
                .doesNotContain("<iframe")
                .doesNotContain(" src=")
                .doesNotContain(" style=")
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContainPattern(" on[a-z]+=")
                .doesNotContainPattern("href=\"[^#]");
        assertThat(all(html, "<style>(.*?)</style>").get(0))
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @ParameterizedTest
    @MethodSource("bpv.committee.ExamplePapers#pages")
    void headings_go_down_by_one_and_every_table_has_a_caption_columns_and_row_names(String html) {
        int last = 0;
        for (String level : all(html, "<h([1-6])")) {
            assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(last + 1);
            last = Integer.parseInt(level);
        }
        assertThat(all(html, "(<h1)")).hasSize(1);
        for (String table : all(html, "<table>(.*?)</table>")) {
            assertThat(table).contains("<caption id=", "<th scope=\"col\"");
            for (String row : all(table.substring(table.indexOf("<tbody>")), "<tr[^>]*>(.*?)</tr>")) {
                assertThat(row).containsAnyOf("<th", "<td colspan=");
            }
        }
        List<String> ids = all(html, " id=\"([^\"]*)\"");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        Set<String> known = new HashSet<>(ids);
        assertThat(all(html, "href=\"#([^\"]*)\"")).isNotEmpty().allMatch(known::contains);
        assertThat(all(html, "labelledby=\"([^\"]*)\""))
                .allSatisfy(names -> assertThat(known).contains(names.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("bpv.committee.ExamplePapers#pages")
    void no_name_becomes_markup(String html) {
        assertThat(html).doesNotContain("<script").doesNotContain("<b>");
    }

    @ParameterizedTest
    @MethodSource("bpv.committee.ExamplePapers#workbooks")
    void every_workbook_opens_with_texts_as_texts_and_no_formula(byte[] bytes) throws IOException {
        Set<String> names = new HashSet<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                assertThat(names.add(sheet.getName())).isTrue();
                assertThat(sheet.getName()).hasSizeLessThanOrEqualTo(31).doesNotContainPattern("[\\[\\]:*?/\\\\]");
                List<Row> rows = sheet.read();
                assertThat(rows).as(sheet.getName()).isNotEmpty();
                for (Row row : rows) {
                    row.stream()
                            .filter(cell -> cell != null)
                            .forEach(cell -> assertThat(cell.getType()).isNotIn(CellType.FORMULA, CellType.ERROR));
                    for (String hostile : OtherRounds.HOSTILE) {
                        row.stream()
                                .filter(cell -> cell != null && cell.getText().startsWith(hostile.substring(0, 1)))
                                .filter(cell -> cell.getText().contains(hostile.substring(1, 6)))
                                .forEach(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING));
                    }
                }
            }
        }
    }
}
