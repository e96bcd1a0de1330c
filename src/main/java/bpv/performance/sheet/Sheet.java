package bpv.performance.sheet;

import bpv.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of a file: a CSV file has one, a workbook one for each of its sheets.
 *
 * @param file the file as the caller named it
 * @param name the name of the sheet; empty for a CSV file
 * @param rows all rows that have a cell, in order
 */
public record Sheet(String file, String name, List<Row> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number counted from 1; for a CSV file the line on which it begins
     * @param cells from column A on; a cell that is empty or absent is an empty text
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** What a cell says, without blanks around it; empty beyond the last cell. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        /** Whether no cell says anything. */
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** How messages name it: the file and, of a workbook, the sheet. */
    public String shown() {
        return name.isEmpty() ? file : file + " [" + name + "]";
    }

    /** The letters by which a spreadsheet shows a column, such as {@code F} for the sixth. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /**
     * A problem at a cell; of a workbook, the message names it as a spreadsheet does, such as {@code F12}.
     *
     * @param column counted from 0
     */
    public Problem problem(
            int row, int column, String code, String message, String expected, String found, @Nullable String hint) {
        String cell = name.isEmpty() ? "" : "cell " + letters(column) + row + ": ";
        return new Problem(shown(), row, column + 1, "", code, cell + message, expected, found, hint);
    }
}
