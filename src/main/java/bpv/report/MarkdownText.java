package bpv.report;

import bpv.report.Table.Column;
import bpv.report.Table.Kind;
import bpv.report.Table.Row;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Markdown with tables, as GitHub and pandoc read it. Every text is text: whatever a bidder writes stays what it says. */
final class MarkdownText implements Paper {
    /** What can begin markup inside a line, HTML and entities, mathematics and links without brackets included. */
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*_\\[\\]<>|~$]|&(?=#?\\w+;)|:(?=//)|@|(?i)(?<=\\bwww)\\.|#(?=#*$)");

    /** What begins a list, a heading or a rule at the beginning of a paragraph. */
    private static final Pattern MARKUP_AT_BEGIN =
            Pattern.compile("^(?:(?=[-+=]|#+(?:\\s|$))|(\\d+)(?=[.)](?:\\s|$)))");

    private final Sheet sheet;
    private boolean begun;

    MarkdownText(Writer out) {
        this.sheet = new Sheet(out);
    }

    @Override
    public void title(String text) {
        block("# " + inline(text));
    }

    @Override
    public void heading(String text) {
        block("## " + inline(text));
    }

    @Override
    public void subheading(String text) {
        block("### " + inline(text));
    }

    @Override
    public void text(String paragraph) {
        block(escaped(paragraph));
    }

    @Override
    public void items(List<String> items) {
        if (!items.isEmpty()) {
            block(items.stream().map(item -> "- " + escaped(item)).collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void table(Table table) {
        if (table.isEmpty()) {
            return;
        }
        block(line(table.columns().stream().map(column -> cell(column.title())).toList()));
        sheet.line(line(table.columns().stream().map(MarkdownText::rule).toList()));
        table.rows().forEach(row -> sheet.line(line(cells(table, row))));
    }

    private static String rule(Column column) {
        return column.right() ? "---:" : "---";
    }

    private static List<String> cells(Table table, Row row) {
        if (row.isSpread()) {
            List<String> cells =
                    new ArrayList<>(Collections.nCopies(table.columns().size(), ""));
            cells.set(table.firstLeft(), emphasised(cell(row.cell(0)), row.kind()));
            return cells;
        }
        return row.cells().stream()
                .map(cell -> emphasised(cell(cell), row.kind()))
                .toList();
    }

    private static String emphasised(String text, Kind kind) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (kind) {
            case CELLS -> text;
            case GROUP, TOTAL -> "**" + text + "**";
            case NOTE -> "*" + text + "*";
        };
    }

    private static String cell(String text) {
        return text.lines().map(MarkdownText::inline).collect(Collectors.joining("<br>"));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
                .collect(Collectors.joining("", "|", ""));
    }

    /** A paragraph in one line, with a backslash before all that would be markup. */
    static String escaped(String text) {
        return MARKUP_AT_BEGIN
                .matcher(inline(text))
                .replaceFirst(begin -> Objects.requireNonNullElse(begin.group(1), "") + "\\\\");
    }

    /** The same of a text that does not begin a paragraph. */
    private static String inline(String text) {
        return MARKUP.matcher(Lines.flat(text)).replaceAll("\\\\$0");
    }

    private void block(String text) {
        if (begun) {
            sheet.line("");
        }
        begun = true;
        sheet.line(text);
    }
}
