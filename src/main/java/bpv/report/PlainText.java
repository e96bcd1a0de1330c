package bpv.report;

import java.io.Writer;
import java.util.List;

/** Plain text for a terminal or a printer, no line wider than a given number of columns. */
final class PlainText implements Paper {
    private final Sheet sheet;
    private final int width;
    private boolean begun;

    PlainText(Writer out, int width) {
        this.sheet = new Sheet(out);
        this.width = width;
    }

    @Override
    public void title(String text) {
        underlined(text, "=");
    }

    @Override
    public void heading(String text) {
        blank();
        underlined(text, "-");
    }

    @Override
    public void subheading(String text) {
        blank();
        Lines.of(text, width).forEach(sheet::line);
    }

    @Override
    public void text(String paragraph) {
        blank();
        Lines.of(paragraph, width).forEach(sheet::line);
    }

    @Override
    public void items(List<String> items) {
        if (!items.isEmpty()) {
            blank();
        }
        for (String item : items) {
            List<String> lines = Lines.of(item, width - 2);
            for (int i = 0; i < lines.size(); i++) {
                sheet.line((i == 0 ? "- " : "  ") + lines.get(i));
            }
        }
    }

    @Override
    public void table(Table table) {
        if (!table.isEmpty()) {
            blank();
            new TextTable(table, width).lines().forEach(sheet::line);
        }
    }

    private void underlined(String text, String with) {
        blank();
        int longest = 0;
        for (String line : Lines.of(text, width)) {
            sheet.line(line);
            longest = Math.max(longest, Lines.length(line));
        }
        sheet.line(with.repeat(longest));
    }

    private void blank() {
        if (begun) {
            sheet.line("");
        }
        begun = true;
    }
}
