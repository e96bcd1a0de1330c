package bpv.report;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "=cmd|' /C calc'!A0", "\uFF1D1", "\uFF201"})
    void a_text_that_a_spreadsheet_would_take_for_a_formula_is_neutralised(String text) {
        assertThat(CsvWriter.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "west-yorkshire", "1=1", "'=1", "phases 1-2", "£1"})
    void any_other_text_stays_as_it_is(String text) {
        assertThat(CsvWriter.harmless(text)).isEqualTo(text);
    }

    @Test
    void cells_are_quoted_as_rfc_4180_says() throws IOException {
        StringWriter out = new StringWriter();
        CsvWriter csv = new CsvWriter(out);
        csv.row(List.of("plain", "Humber, Coast", "say \"yes\"", "two\r\nlines", ""));
        assertThat(out.toString()).isEqualTo("plain,\"Humber, Coast\",\"say \"\"yes\"\"\",\"two\r\nlines\",\r\n");
        assertThat(parsed(out.toString()))
                .containsExactly(List.of("plain", "Humber, Coast", "say \"yes\"", "two\r\nlines", ""));
    }

    @Test
    void each_section_is_a_row_with_a_cell_for_each_column() throws IOException {
        List<List<String>> rows = rows();
        assertThat(rows).hasSize(1 + ExampleRound.result().sections().size());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(rows.get(0)).doesNotHaveDuplicates().startsWith("rank", "section", "alliance");
    }

    @Test
    void awards_of_a_column_add_up_to_the_proposal() throws IOException {
        List<List<String>> rows = rows();
        int column = rows.get(0).indexOf("bestValue awarded");
        long sum = rows.stream()
                .skip(1)
                .mapToLong(row -> Long.parseLong(row.get(column)))
                .sum();
        assertThat(sum).isEqualTo(ExampleRound.result().bestValue().total().pounds());
    }

    private static List<List<String>> rows() throws IOException {
        StringWriter out = new StringWriter();
        CsvReport.write(ExampleRound.result(), out);
        return parsed(out.toString());
    }

    /** RFC 4180 read character by character, independently of the writer. */
    private static List<List<String>> parsed(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char at = csv.charAt(i);
            if (quoted && at == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (at == '"') {
                quoted = !quoted;
            } else if (!quoted && (at == ',' || at == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (at == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || at != '\r') {
                cell.append(at);
            }
        }
        return rows;
    }
}
