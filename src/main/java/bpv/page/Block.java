package bpv.page;

import bpv.report.Table;
import java.util.List;

/** A piece of a report on a page. */
sealed interface Block {
    /** @param level 1 to 6 */
    record Heading(int level, String id, String text) implements Block {}

    record Text(String text) implements Block {}

    record Items(List<String> items) implements Block {}

    /** @param title names the table for who does not see it */
    record Grid(String title, Table table) implements Block {
        /** Longer texts than this are prose: on a narrow screen they are read in lines of their own, not in a column. */
        private static final int PROSE = 40;

        /** Up to so many characters, such as a day's or three months', stay in one line. */
        private static final int SHORT = 12;

        /** A word of so many characters, such as a digest or a path, may be broken anywhere. */
        private static final int LONG = 30;

        /** So many columns are a tight fit on paper. */
        private static final int WIDE = 8;

        /** Whether it is read in rows; where several numbers stand side by side, they are compared in columns. */
        private boolean isProse() {
            long numbers = table.columns().stream().filter(Table.Column::right).count();
            return numbers <= 1
                    && table.rows().stream()
                            .filter(row -> !row.isSpread())
                            .flatMap(row -> row.cells().stream())
                            .anyMatch(cell -> cell.length() > PROSE);
        }

        /** The classes of the table. */
        String kind() {
            String wide = table.columns().size() >= WIDE ? " bpv-table--wide" : "";
            return "govuk-table bpv-table" + (isProse() ? " bpv-table--stack" : "") + wide;
        }

        String kind(int column, String text) {
            String unbroken = text.matches("\\S{" + LONG + ",}") ? " bpv-unbroken" : "";
            if (table.columns().get(column).right()) {
                return "bpv-number" + unbroken;
            }
            if (!unbroken.isEmpty()) {
                return "bpv-words" + unbroken;
            }
            return text.length() <= SHORT && text.matches(".*\\d.*") ? "bpv-words bpv-nowrap" : "bpv-words";
        }

        /** A column's title, its unit on the line of the last word. */
        String title(int column) {
            return table.columns().get(column).title().replace(" £", "\u00a0£");
        }
    }
}
