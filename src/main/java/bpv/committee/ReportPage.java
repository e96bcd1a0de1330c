package bpv.committee;

import bpv.report.HtmlText;
import bpv.report.Paper;
import bpv.report.Table;
import bpv.report.Table.Kind;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One HTML file that needs no other: no script, nothing to load, printable. Every text is escaped where it stands; every
 * table has a caption and named columns and rows; each heading of the first level begins a section.
 */
final class ReportPage implements Paper {
    /** A word of so many characters, such as a digest or a path, may be broken anywhere. */
    private static final int LONG = 30;

    /** Up to so many characters, such as a day or an intervention, stay in one line. */
    private static final int SHORT = 20;

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> contents = new LinkedHashMap<>();
    private String title = "";
    private String last = "";
    private int tables;
    private int afterFirst;
    private boolean newPage;

    @Override
    public void title(String text) {
        title = text;
        last = text;
    }

    /** The next heading begins a page when this is printed. */
    void onNewPage() {
        newPage = true;
    }

    @Override
    public void heading(String text) {
        String id = "section-" + (contents.size() + 1);
        if (!contents.isEmpty()) {
            line("</section>");
        }
        if (contents.size() == 1) {
            afterFirst = body.length();
        }
        line(newPage ? "<section class=\"new-page\">" : "<section>");
        line("<h2 id=\"" + id + "\">" + escaped(text) + "</h2>");
        contents.put(id, text);
        last = text;
        newPage = false;
    }

    @Override
    public void subheading(String text) {
        line("<h3>" + escaped(text) + "</h3>");
        last = text;
    }

    @Override
    public void text(String paragraph) {
        line("<p>" + escaped(paragraph) + "</p>");
    }

    /** Something that nobody should miss. */
    void stamp(String paragraph) {
        line("<p class=\"stamp\">" + escaped(paragraph) + "</p>");
    }

    /** Names and their figures, in large letters. */
    void figures(Map<String, String> figures) {
        line("<dl class=\"key\">");
        figures.forEach(
                (name, figure) -> line("<div><dt>" + escaped(name) + "</dt><dd>" + escaped(figure) + "</dd></div>"));
        line("</dl>");
    }

    @Override
    public void items(List<String> items) {
        if (!items.isEmpty()) {
            line("<ul>");
            items.forEach(item -> line("<li>" + escaped(item) + "</li>"));
            line("</ul>");
        }
    }

    /** A picture that holds its own text equivalent. */
    void picture(String name, String svg, String caption) {
        line("<figure>");
        line("<div class=\"scroll\" role=\"group\" aria-label=\"" + escaped(name) + "\" tabindex=\"0\">");
        line(svg);
        line("</div>");
        line("<figcaption>" + escaped(caption) + "</figcaption>");
        line("</figure>");
    }

    /** Columns that only a workbook has are left out; nothing if there are no rows. */
    void grid(Grid grid) {
        if (grid.isEmpty()) {
            return;
        }
        List<Integer> shown = IntStream.range(0, grid.columns().size())
                .filter(column -> !grid.columns().get(column).detail())
                .boxed()
                .toList();
        begin(grid.title());
        line("<thead><tr>");
        shown.forEach(at -> {
            Column column = grid.columns().get(at);
            header(column.title(), column.number());
        });
        line("</tr></thead>");
        line("<tbody>");
        grid.rows().forEach(row -> row(grid, shown, row, "<tr>"));
        if (!grid.total().isEmpty()) {
            // Not in a foot: browsers print that on every sheet, also where the rows are on the next one.
            row(grid, shown, grid.total(), "<tr class=\"total\">");
        }
        line("</tbody>");
        end();
    }

    private void row(Grid grid, List<Integer> shown, List<Cell> cells, String begin) {
        StringBuilder row = new StringBuilder(begin);
        for (int at : shown) {
            Cell cell = cells.get(at);
            Column column = grid.columns().get(at);
            String name = column.names() ? "th" : "td";
            row.append('<').append(name).append(column.names() ? " scope=\"row\"" : "");
            row.append(kind(column.number(), column.names(), cell.shown())).append('>');
            row.append(escaped(cell.shown())).append("</").append(name).append('>');
        }
        line(row.append("</tr>").toString());
    }

    @Override
    public void table(Table table) {
        if (table.isEmpty()) {
            return;
        }
        begin(last);
        line("<thead><tr>");
        table.columns().forEach(column -> header(column.title(), column.right()));
        line("</tr></thead>");
        line("<tbody>");
        table.rows().forEach(row -> row(table, row));
        line("</tbody>");
        end();
    }

    private void row(Table table, Table.Row row) {
        List<String> cells = new ArrayList<>();
        if (row.isSpread()) {
            String name = row.kind() == Kind.GROUP ? "th class=\"group\" scope=\"rowgroup\"" : "td";
            cells.add("<" + name + " colspan=\"" + table.columns().size() + "\">" + lines(row.cell(0)) + "</"
                    + name.substring(0, 2) + ">");
        } else {
            for (int i = 0; i < table.columns().size(); i++) {
                boolean names = i == table.firstLeft();
                String name = names ? "th" : "td";
                cells.add("<" + name + (names ? " scope=\"row\"" : "")
                        + kind(table.columns().get(i).right(), names, row.cell(i)) + ">" + lines(row.cell(i)) + "</"
                        + name
                        + ">");
            }
        }
        line((row.kind() == Kind.TOTAL ? "<tr class=\"total\">" : "<tr>") + String.join("", cells) + "</tr>");
    }

    private void begin(String caption) {
        String id = "table-" + ++tables;
        line("<div class=\"scroll\" role=\"group\" aria-labelledby=\"" + id + "\" tabindex=\"0\">");
        line("<table>");
        String said = caption.equals(last) ? " class=\"said\"" : "";
        line("<caption id=\"" + id + "\"" + said + ">" + escaped(caption) + "</caption>");
    }

    private void end() {
        line("</table>");
        line("</div>");
    }

    private void header(String text, boolean number) {
        line("<th scope=\"col\"" + (number ? " class=\"number\">" : ">") + escaped(text) + "</th>");
    }

    private static String kind(boolean number, boolean names, String text) {
        if (text.matches("(?s).*\\S{" + LONG + ",}.*")) {
            return " class=\"long\"";
        }
        if (number) {
            return " class=\"number\"";
        }
        return !names && text.length() <= SHORT ? " class=\"short\"" : "";
    }

    private static String lines(String text) {
        return String.join("<br>", text.lines().map(ReportPage::escaped).toList());
    }

    private static String escaped(String text) {
        return HtmlText.escaped(text);
    }

    private void line(String text) {
        body.append(text).append('\n');
    }

    /**
     * The whole file. The list of contents stands behind the first section, which is what has to be read first.
     *
     * @param lead a paragraph below the title
     */
    String whole(String lead) {
        line("</section>");
        StringBuilder list = new StringBuilder("<nav aria-label=\"Contents\">\n<ul class=\"contents\">\n");
        contents.entrySet().stream()
                .skip(1)
                .forEach(each -> list.append("<li><a href=\"#")
                        .append(each.getKey())
                        .append("\">")
                        .append(escaped(each.getValue()))
                        .append("</a></li>\n"));
        list.append("</ul>\n</nav>\n");
        StringBuilder whole = new StringBuilder(body);
        whole.insert(afterFirst == 0 ? body.length() : afterFirst, list);
        return ReportFrame.around(escaped(title), escaped(lead), whole.toString());
    }
}
