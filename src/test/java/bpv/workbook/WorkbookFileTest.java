package bpv.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.workbook.Grid.Column;
import bpv.workbook.WorkbookFile.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFileTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    private static byte[] workbook(bpv.workbook.Cell... cells) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            columns.add(Column.text("Column " + i, 20));
        }
        return WorkbookFile.of("A title", DAY, List.of(new Sheet("One", new Grid("One", columns).row(cells))));
    }

    private static List<Cell> read(byte[] workbook) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
            Row row = read.getFirstSheet().read().get(1);
            return row.stream().toList();
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("there is no part " + name);
    }

    @Test
    void each_cell_has_the_type_and_the_format_of_what_it_is() throws IOException {
        List<Cell> cells = read(workbook(
                bpv.workbook.Cell.text("words"),
                bpv.workbook.Cell.count(1234),
                bpv.workbook.Cell.pounds(Money.ofPounds(9_007_199_254_740_991L / 100)),
                bpv.workbook.Cell.change(Money.ofPounds(1), Money.ofPounds(3)),
                bpv.workbook.Cell.points(Fraction.of(1, 3)),
                bpv.workbook.Cell.share(Money.ofPounds(1), Money.ofPounds(8)),
                new bpv.workbook.Cell.Decimal(new BigDecimal("84.96")),
                new bpv.workbook.Cell.Day(DAY)));

        assertThat(cells.get(0).getType()).isEqualTo(CellType.STRING);
        assertThat(cells.subList(1, 8))
                .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.NUMBER));
        assertThat(cells.subList(1, 7).stream().map(Cell::asNumber).map(BigDecimal::stripTrailingZeros))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("1234", "90071992547409", "-2", "0.333333", "0.125", "84.96");
        assertThat(cells.get(7).asDate().toLocalDate()).isEqualTo(DAY);
        assertThat(cells.subList(1, 8))
                .extracting(Cell::getDataFormatString)
                .containsExactly(
                        "#,##0",
                        "\"£\"#,##0",
                        "+\"£\"#,##0;-\"£\"#,##0;\"£\"0",
                        "#,##0.000",
                        "0.0%",
                        "0.0####",
                        "d mmmm yyyy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")", "\t=1", "'=1", "1234"})
    void text_stays_text_whatever_it_begins_with(String text) throws IOException {
        byte[] workbook = workbook(bpv.workbook.Cell.text(text));

        Cell cell = read(workbook).get(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getText()).isEqualTo(text.replace('\t', '\uFFFD'));
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .doesNotContain("<f ");
    }

    @Test
    void what_xml_cannot_hold_and_what_is_too_long_is_put_right() throws IOException {
        assertThat(WorkbookFile.clean("a\u0000b\u202Ec\uD800d\ne<&\">")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\ne<&\">");
        assertThat(WorkbookFile.clean("x".repeat(32_767))).hasSize(32_767).endsWith("xx");
        assertThat(WorkbookFile.clean("x".repeat(32_768))).hasSize(32_767).endsWith(" … (cut)");
        assertThat(WorkbookFile.clean("\uD83D\uDE00".repeat(20_000)).codePoints())
                .doesNotContain(0xFFFD)
                .hasSizeLessThan(20_000);
        assertThat(read(workbook(bpv.workbook.Cell.text("<&\">]]>"))).get(0).getText())
                .isEqualTo("<&\">]]>");
    }

    @Test
    void a_cell_with_nothing_is_empty_and_not_nought() throws IOException {
        byte[] workbook = workbook(bpv.workbook.Cell.text("a"), bpv.workbook.Cell.NOTHING, bpv.workbook.Cell.text("b"));

        assertThat(part(workbook, "xl/worksheets/sheet1.xml")).doesNotContain("<c r=\"B2\" t=");
        assertThat(read(workbook)).extracting(Cell::getText).containsExactly("a", "", "b");
    }

    @Test
    void the_same_tables_give_the_same_bytes_with_nothing_of_the_clock() throws IOException {
        byte[] one = workbook(bpv.workbook.Cell.text("a"), bpv.workbook.Cell.count(1));
        byte[] two = workbook(bpv.workbook.Cell.text("a"), bpv.workbook.Cell.count(1));

        assertThat(one).isEqualTo(two);
        assertThat(part(one, "docProps/core.xml")).contains(">2017-02-01T00:00:00Z<");
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(one))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                assertThat(part.getTimeLocal().toLocalDate()).isEqualTo(LocalDate.of(1980, 1, 1));
            }
        }
    }

    @Test
    void the_header_is_frozen_and_repeated_on_paper() throws IOException {
        byte[] workbook = workbook(bpv.workbook.Cell.text("a"));

        assertThat(part(workbook, "xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "ySplit=\"1\"");
        assertThat(part(workbook, "xl/workbook.xml")).contains("_xlnm.Print_Titles");
    }

    @Test
    void a_row_that_does_not_fit_its_columns_is_refused() {
        Grid grid = new Grid("One", Column.text("A", 10));

        assertThatThrownBy(() -> grid.row(bpv.workbook.Cell.count(1), bpv.workbook.Cell.count(2)))
                .hasMessage("a row has a cell for each of 1 columns, but has 2");
    }
}
