package bpv.report;

import bpv.report.Table.Column;
import bpv.report.Table.Kind;
import bpv.report.Table.Row;
import java.io.Writer;
import java.util.List;

/**
 * One HTML file that needs no other: no script, nothing to load. Every text is text: whatever a bidder or a rule says stays
 * what it says.
 */
public final class HtmlText implements Paper {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            body { font: 1rem/1.5 Arial, sans-serif; color: #0b0c0c; background: #fff; max-width: 70rem; margin: 2rem auto;
              padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
            th, td { border-bottom: 1px solid #b1b4b6; padding: 0.3rem 0.8rem 0.3rem 0; text-align: left;
              vertical-align: top; }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            .total td { font-weight: bold; border-top: 2px solid #0b0c0c; }
            svg { max-width: 100%%; height: auto; }
            </style>
            </head>
            <body>
            <main>
            <h1>%s</h1>""";

    private final Sheet sheet;

    /** The caller closes the writer, after {@link #end()}. */
    public HtmlText(Writer out) {
        this.sheet = new Sheet(out);
    }

    @Override
    public void title(String text) {
        sheet.line(HEAD.formatted(escaped(text), escaped(text)));
    }

    @Override
    public void heading(String text) {
        sheet.line("<h2>" + escaped(text) + "</h2>");
    }

    @Override
    public void subheading(String text) {
        sheet.line("<h3>" + escaped(text) + "</h3>");
    }

    @Override
    public void text(String paragraph) {
        sheet.line("<p>" + escaped(paragraph) + "</p>");
    }

    @Override
    public void items(List<String> items) {
        if (!items.isEmpty()) {
            sheet.line("<ul>");
            items.forEach(item -> sheet.line("<li>" + escaped(item) + "</li>"));
            sheet.line("</ul>");
        }
    }

    @Override
    public void table(Table table) {
        if (table.isEmpty()) {
            return;
        }
        sheet.line("<table tabindex=\"0\">");
        sheet.line("<thead><tr>");
        table.columns()
                .forEach(column ->
                        sheet.line("<th scope=\"col\"" + aligned(column) + ">" + escaped(column.title()) + "</th>"));
        sheet.line("</tr></thead>");
        sheet.line("<tbody>");
        table.rows().forEach(row -> row(table, row));
        sheet.line("</tbody>");
        sheet.line("</table>");
    }

    private void row(Table table, Row row) {
        StringBuilder cells = new StringBuilder("<tr").append(row.kind() == Kind.TOTAL ? " class=\"total\">" : ">");
        if (row.isSpread()) {
            String element = row.kind() == Kind.GROUP ? "th" : "td";
            cells.append('<')
                    .append(element)
                    .append(" colspan=\"")
                    .append(table.columns().size())
                    .append("\">");
            cells.append(cell(row.cell(0))).append("</").append(element).append('>');
        } else {
            for (int i = 0; i < table.columns().size(); i++) {
                cells.append("<td").append(aligned(table.columns().get(i))).append(">");
                cells.append(cell(row.cell(i))).append("</td>");
            }
        }
        sheet.line(cells.append("</tr>").toString());
    }

    /** A picture that was made for this page, and holds its own text equivalent. */
    public void picture(String svg) {
        sheet.line(svg);
    }

    /** Nothing follows. */
    public void end() {
        sheet.line("</main>");
        sheet.line("</body>");
        sheet.line("</html>");
    }

    private static String aligned(Column column) {
        return column.right() ? " class=\"number\"" : "";
    }

    private static String cell(String text) {
        return String.join("<br>", text.lines().map(HtmlText::escaped).toList());
    }

    /** A text that can stand in an element or in a quoted attribute. */
    public static String escaped(String text) {
        return Lines.flat(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
