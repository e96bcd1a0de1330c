package bpv.committee;

import bpv.assessment.Published;
import bpv.report.Figures;
import bpv.report.HtmlText;
import bpv.report.Paper;
import bpv.report.Provenance;
import bpv.report.Table;
import bpv.workbook.Grid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One HTML file that needs no other: no script, nothing to load, printable. Every text is escaped where it stands; every
 * table has a caption and named columns and rows; each heading of the first level begins a section.
 */
final class ReportPage implements Paper {
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

    /** What has to be said of a result that was made otherwise than was published. */
    void published(Provenance provenance) {
        Published published = provenance.published();
        if (published.used()) {
            text("Published rules: " + published.sentence() + ".");
        } else if (published.digest() != null && !published.differs().isEmpty()) {
            stamp("NOT THE PUBLISHED RULES: "
                    + Figures.count(published.differs().size(), "thing differs", "things differ") + ", such as: "
                    + published.differs().get(0) + ".");
        }
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
        if (!grid.isEmpty()) {
            table(TableMarkup.of(grid), grid.title());
        }
    }

    @Override
    public void table(Table table) {
        if (!table.isEmpty()) {
            table(TableMarkup.of(table), last);
        }
    }

    private void table(TableMarkup table, String caption) {
        line(table.markup("table-" + ++tables, caption, caption.equals(last)));
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
