package bpv.committee;

import bpv.report.HtmlText;
import bpv.report.Table;
import bpv.report.Table.Kind;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as HTML, with a caption, named columns and named rows; wider than its place, it scrolls on its own. */
final class TableMarkup {
    /** A word of so many characters, such as a digest or a path, may be broken anywhere. */
    private static final int LONG = 30;

    /** Up to so many characters, such as a day or an intervention, stay in one line. */
    private static final int SHORT = 20;

    /** A table of no more rows is kept on one sheet. */
    private static final int FEW = 20;

    private static final String ROW = "<tr>";
    private static final String NOTE = "<tr class=\"note\">";
    private static final String TOTAL = "<tr class=\"total\">";

    /**
     * What is common to the cells of a column.
     *
     * @param number whether it is aligned to the right
     * @param names whether its cells name their rows
     */
    private record Shape(String title, boolean number, boolean names) {}

    private final List<Shape> columns;
    private final List<String> rows = new ArrayList<>();

    private TableMarkup(List<Shape> columns) {
        this.columns = columns;
    }

    /** Columns that only a workbook has are left out. */
    static TableMarkup of(Grid grid) {
        List<Integer> shown = IntStream.range(0, grid.columns().size())
                .filter(column -> !grid.columns().get(column).detail())
                .boxed()
                .toList();
        TableMarkup table = new TableMarkup(shown.stream()
                .map(at -> grid.columns().get(at))
                .map(column -> new Shape(column.title(), column.number(), column.names()))
                .toList());
        grid.rows().forEach(row -> table.row(ROW, texts(row, shown)));
        if (!grid.total().isEmpty()) {
            // Not in a foot: browsers print that on every sheet, also where the rows are on the next one.
            table.row(TOTAL, texts(grid.total(), shown));
        }
        return table;
    }

    private static List<String> texts(List<Cell> row, List<Integer> shown) {
        return shown.stream().map(row::get).map(Cell::shown).toList();
    }

    static TableMarkup of(Table from) {
        List<Shape> columns = new ArrayList<>();
        for (Table.Column column : from.columns()) {
            columns.add(new Shape(column.title(), column.right(), columns.size() == from.firstLeft()));
        }
        TableMarkup table = new TableMarkup(List.copyOf(columns));
        for (Table.Row row : from.rows()) {
            if (row.isSpread()) {
                table.spread(row.kind() == Kind.GROUP, arrows(row.cell(0)));
            } else {
                table.row(
                        row.kind() == Kind.TOTAL ? TOTAL : ROW,
                        row.cells().stream().map(TableMarkup::arrows).toList());
            }
        }
        return table;
    }

    private void row(String begin, List<String> cells) {
        StringBuilder row = new StringBuilder(begin);
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).names() ? "th" : "td";
            row.append('<').append(name).append(columns.get(i).names() ? " scope=\"row\"" : "");
            row.append(kind(columns.get(i), cells.get(i))).append('>');
            row.append(lines(cells.get(i))).append("</").append(name).append('>');
        }
        rows.add(row.append("</tr>").toString());
    }

    /** An arrow of two characters would be broken in two at the end of a line. */
    private static String arrows(String text) {
        return text.replace(" -> ", " → ");
    }

    private void spread(boolean group, String text) {
        rows.add((group ? ROW : NOTE) + (group ? "<th class=\"group\" scope=\"rowgroup\"" : "<td") + " colspan=\""
                + columns.size() + "\">" + lines(text) + (group ? "</th>" : "</td>") + "</tr>");
    }

    /**
     * The whole of it.
     *
     * @param id unique on the page
     * @param said whether the caption is said by the heading above, so that it need not be seen
     */
    String markup(String id, String caption, boolean said) {
        StringBuilder table = new StringBuilder();
        table.append("<div class=\"scroll")
                .append(rows.size() <= FEW ? " whole" : "")
                .append("\" role=\"group\" aria-labelledby=\"")
                .append(id)
                .append("\" tabindex=\"0\">\n<table>\n<caption id=\"")
                .append(id)
                .append(said ? "\" class=\"said\">" : "\">")
                .append(HtmlText.escaped(caption))
                .append("</caption>\n<thead><tr>\n");
        columns.forEach(column -> table.append("<th scope=\"col\"")
                .append(column.number() ? " class=\"number\">" : ">")
                .append(HtmlText.escaped(column.title()))
                .append("</th>\n"));
        table.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> table.append(row).append('\n'));
        return table.append("</tbody>\n</table>\n</div>").toString();
    }

    private static String kind(Shape column, String text) {
        if (text.matches("(?s).*\\S{" + LONG + ",}.*")) {
            return " class=\"long\"";
        }
        if (column.number()) {
            return " class=\"number\"";
        }
        return !column.names() && text.length() <= SHORT ? " class=\"short\"" : "";
    }

    private static String lines(String text) {
        return String.join("<br>", text.lines().map(HtmlText::escaped).toList());
    }
}
