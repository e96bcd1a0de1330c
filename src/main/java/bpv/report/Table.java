package bpv.report;

import java.util.ArrayList;
import java.util.List;

/** The content of a table: columns, and rows of as many cells. A line feed in a cell begins a new line of the cell. */
public final class Table {
    /**
     * A column.
     *
     * @param title what stands above it
     * @param right whether it is aligned to the right, as numbers are
     * @param most the most characters in a line of it, unless one word has more
     * @param gap blanks before it
     * @param shorter gives a shorter form of a text that should fit in so many characters; it may still be longer
     */
    public record Column(String title, boolean right, int most, int gap, Shortening shorter) {
        public static Column left(String title) {
            return new Column(title, false, Integer.MAX_VALUE, 2, (text, width) -> text);
        }

        public static Column right(String title) {
            return new Column(title, true, Integer.MAX_VALUE, 2, (text, width) -> text);
        }

        public Column most(int characters) {
            return new Column(title, right, characters, gap, shorter);
        }

        public Column gap(int blanks) {
            return new Column(title, right, most, blanks, shorter);
        }

        public Column shortenedBy(Shortening shortening) {
            return new Column(title, right, most, gap, shortening);
        }
    }

    /** Gives a shorter form of a text that should fit in so many characters. */
    public interface Shortening {
        String of(String text, int width);
    }

    /**
     * A line of the table.
     *
     * @param kind what it is
     * @param cells one for each column or, of a group or a note, the one text
     */
    public record Row(Kind kind, List<String> cells) {
        public String cell(int column) {
            return cells.get(column);
        }

        public boolean isSpread() {
            return kind == Kind.GROUP || kind == Kind.NOTE;
        }
    }

    /** What a line of a table is. */
    public enum Kind {
        CELLS,
        /** A line below a rule: the sum of what stands above. */
        TOTAL,
        /** A text over all columns, to which the rows below belong. */
        GROUP,
        /** A text over all columns, which belongs to the row above. */
        NOTE
    }

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Table row(String... cells) {
        return add(Kind.CELLS, List.of(cells));
    }

    public Table row(List<String> cells) {
        return add(Kind.CELLS, cells);
    }

    public Table total(List<String> cells) {
        return add(Kind.TOTAL, cells);
    }

    public Table group(String text) {
        rows.add(new Row(Kind.GROUP, List.of(text)));
        return this;
    }

    public Table note(String text) {
        rows.add(new Row(Kind.NOTE, List.of(text)));
        return this;
    }

    private Table add(Kind kind, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row has a cell for each of " + columns.size() + " columns, but has " + cells.size());
        }
        rows.add(new Row(kind, List.copyOf(cells)));
        return this;
    }

    /** The first column that is aligned to the left: where texts over all columns begin. */
    public int firstLeft() {
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).right()) {
                return i;
            }
        }
        return 0;
    }
}
