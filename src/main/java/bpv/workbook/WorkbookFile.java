package bpv.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An XLSX workbook: one sheet for each table, its header in the first row and frozen. The same tables give the same bytes, on
 * any day.
 */
public final class WorkbookFile {
    private static final String POUNDS = "\"£\"#,##0";
    private static final String POUNDS_MORE_OR_LESS = "+\"£\"#,##0;-\"£\"#,##0;\"£\"0";
    private static final String PENCE = "\"£\"#,##0.00";
    private static final String PENCE_MORE_OR_LESS = "+\"£\"#,##0.00;-\"£\"#,##0.00;\"£\"0.00";
    private static final String POINTS = "#,##0.000";
    private static final String POINTS_MORE_OR_LESS = "+#,##0.000;-#,##0.000;0.000";

    /** A cell of a workbook holds no more characters. */
    private static final int LONGEST = 32_767;

    private static final String CUT = " … (cut)";
    private static final int REPLACEMENT = 0xFFFD;

    private WorkbookFile() {}

    /** A sheet of a workbook; names differ, have at most 31 characters and none of {@code []:*?/\}. */
    public record Sheet(String name, Grid grid) {}

    /**
     * The workbook.
     *
     * @param title what it is
     * @param day the day that its properties give as the day on which it was made
     */
    public static byte[] of(String title, LocalDate day, List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Not closed but finished: closing writes nothing more.
        Workbook workbook = new Workbook(bytes, "bpv", "1.0");
        workbook.properties().setTitle(clean(title));
        for (Sheet sheet : sheets) {
            Worksheet page = workbook.newWorksheet(sheet.name());
            fill(page, sheet.grid());
            page.finish();
        }
        workbook.finish();
        return FixedParts.of(bytes.toByteArray(), day);
    }

    private static void fill(Worksheet page, Grid grid) {
        int columns = grid.columns().size();
        for (int column = 0; column < columns; column++) {
            page.value(0, column, clean(grid.columns().get(column).title()));
            page.width(column, grid.columns().get(column).width());
        }
        page.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor("E7EDF3")
                .set();
        int row = 1;
        for (List<Cell> cells : grid.rows()) {
            row(page, row++, cells, false);
        }
        if (!grid.total().isEmpty()) {
            row(page, row, grid.total(), true);
        }
        page.freezePane(0, 1);
        if (!grid.isEmpty()) {
            page.setAutoFilter(0, 0, grid.rows().size(), columns - 1);
        }
        page.repeatRows(0);
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
    }

    private static void row(Worksheet page, int row, List<Cell> cells, boolean total) {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            String format = value(page, row, column, cell);
            var style = page.style(row, column);
            if (!format.isEmpty()) {
                style.format(format);
            }
            if (cell instanceof Cell.Text) {
                style.wrapText(true);
            }
            if (total) {
                style.bold();
            }
            style.verticalAlignment("top").set();
        }
    }

    /** Puts in what the cell is; the format that it is shown in, if it is no text. */
    private static String value(Worksheet page, int row, int column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            page.value(row, column, clean(text.shown()));
            return "";
        }
        if (cell instanceof Cell.Count count) {
            page.value(row, column, count.number());
            return count.change() ? "+#,##0;-#,##0;0" : "#,##0";
        }
        if (cell instanceof Cell.Pounds pounds) {
            page.value(row, column, pounds.pounds());
            return pounds.change() ? POUNDS_MORE_OR_LESS : POUNDS;
        }
        if (cell instanceof Cell.Pence pence) {
            page.value(row, column, pence.pounds());
            return pence.change() ? PENCE_MORE_OR_LESS : PENCE;
        }
        if (cell instanceof Cell.Points points) {
            page.value(row, column, points.points().toDecimal(Cell.Points.PLACES));
            return points.change() ? POINTS_MORE_OR_LESS : POINTS;
        }
        if (cell instanceof Cell.Decimal decimal) {
            page.value(row, column, decimal.number());
            return decimal.number().scale() > 0 ? "0.0####" : "#,##0";
        }
        if (cell instanceof Cell.Share share) {
            page.value(row, column, share.part().toDecimal(Math.max(Cell.Points.PLACES, share.places() + 2)));
            return share.places() == 0 ? "0%" : "0." + "0".repeat(share.places()) + "%";
        }
        if (cell instanceof Cell.Day day) {
            page.value(row, column, day.day());
            return "d mmmm yyyy";
        }
        return "";
    }

    /** Without characters that XML cannot hold, and no longer than a cell may be. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> clean.appendCodePoint(mayStand(character) ? character : REPLACEMENT));
        if (clean.length() <= LONGEST) {
            return clean.toString();
        }
        int end = LONGEST - CUT.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean mayStand(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
