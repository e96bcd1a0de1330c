package bpv.workbook;

import java.util.ArrayList;
import java.util.List;

/** A table of typed cells with a title. */
public final class Grid {
    /**
     * A column.
     *
     * @param title what stands above it
     * @param number whether it holds numbers
     * @param width in characters, in a workbook
     * @param names whether its cells name their rows; one column of a table does
     * @param detail whether only a workbook has it: ids and exact fractions
     */
    public record Column(String title, boolean number, int width, boolean names, boolean detail) {
        private static final int NUMBER = 15;
        private static final int RANK = 9;

        public static Column text(String title, int width) {
            return new Column(title, false, width, false, false);
        }

        public static Column number(String title) {
            return new Column(title, true, NUMBER, false, false);
        }

        /** A column of small numbers, such as ranks. */
        public static Column rank(String title) {
            return new Column(title, true, RANK, false, false);
        }

        /** The column whose cells name their rows. */
        public static Column name(String title, int width) {
            return new Column(title, false, width, true, false);
        }

        /** The same, for a workbook alone. */
        public Column inWorkbook() {
            return new Column(title, number, width, names, true);
        }
    }

    private final String title;
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> total = List.of();

    public Grid(String title, List<Column> columns) {
        this.title = title;
        this.columns = List.copyOf(columns);
    }

    public Grid(String title, Column... columns) {
        this(title, List.of(columns));
    }

    public String title() {
        return title;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<List<Cell>> rows() {
        return List.copyOf(rows);
    }

    /** The sums below; empty if there are none. */
    public List<Cell> total() {
        return total;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Grid row(Cell... cells) {
        return row(List.of(cells));
    }

    public Grid row(List<Cell> cells) {
        rows.add(checked(cells));
        return this;
    }

    public Grid total(List<Cell> cells) {
        total = checked(cells);
        return this;
    }

    private List<Cell> checked(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row has a cell for each of " + columns.size() + " columns, but has " + cells.size());
        }
        return List.copyOf(cells);
    }
}
