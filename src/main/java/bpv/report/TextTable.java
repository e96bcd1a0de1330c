package bpv.report;

import bpv.report.Table.Column;
import bpv.report.Table.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a table out in plain text. Columns are as wide as their content; if all together are too wide, the widest give way
 * and their cells go over several lines, so that every line fits and no text is cut.
 */
final class TextTable {
    /** Longer words are broken wherever the line ends. */
    private static final int MOST_UNBROKEN = 24;

    private final Table table;
    private final int width;
    private final int[] widths;
    private final int[] least;
    private final List<String> lines = new ArrayList<>();

    TextTable(Table table, int width) {
        this.table = table;
        this.width = width;
        this.widths = new int[table.columns().size()];
        this.least = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = natural(i);
            least[i] = least(i);
        }
        while (total() > width) {
            narrow();
        }
    }

    List<String> lines() {
        row(table.columns().stream().map(Column::title).toList());
        rule();
        boolean apart = false;
        for (Row row : table.rows()) {
            switch (row.kind()) {
                case CELLS -> row(row.cells());
                case TOTAL -> {
                    rule();
                    row(row.cells());
                }
                case GROUP -> group(row.cell(0), apart);
                case NOTE -> spread(row.cell(0), begin(table.firstLeft()) + 2);
            }
            apart = true;
        }
        return lines;
    }

    /** As wide as the widest line of a cell, but no wider than the column wants, unless a word is. */
    private int natural(int column) {
        Column look = table.columns().get(column);
        int widest = Math.min(Lines.length(look.title()), look.most());
        for (Row row : table.rows()) {
            if (!row.isSpread()) {
                for (String line : row.cell(column).split("\n", -1)) {
                    int wanted = Math.min(Lines.length(line), look.most());
                    widest = Math.max(widest, Math.max(wanted, look.right() ? longestWord(line) : 0));
                }
            }
        }
        return Math.max(widest, longestWord(look.title()));
    }

    /** The narrowest that a column of texts gets while others can give way: its longest piece that is not broken. */
    private int least(int column) {
        int longest = 8;
        for (Row row : table.rows()) {
            if (!row.isSpread()) {
                for (String piece : row.cell(column).split("[-\\s/_,]+")) {
                    longest = Math.max(longest, Lines.length(piece) + 1);
                }
            }
        }
        return Math.min(longest, MOST_UNBROKEN);
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ")) {
            longest = Math.max(longest, Lines.length(word));
        }
        return longest;
    }

    private int total() {
        int total = 0;
        for (int i = 0; i < widths.length; i++) {
            total += widths[i] + gap(i);
        }
        return total;
    }

    private int gap(int column) {
        return column == 0 ? 0 : table.columns().get(column).gap();
    }

    /** Takes one character from the widest column of texts or, where texts are down to a few characters, of all. */
    private void narrow() {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean gives = !table.columns().get(i).right() && widths[i] > least[i];
            if (gives && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        for (int i = 0; widest < 0 && i < widths.length; i++) {
            widest = widths[i] > 1 && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
        }
        widths[widest]--;
    }

    private void group(String text, boolean apart) {
        if (apart) {
            lines.add("");
        }
        spread(text, begin(table.firstLeft()));
    }

    private void spread(String text, int indent) {
        Lines.of(text, width - indent).forEach(line -> lines.add(" ".repeat(indent) + line));
    }

    private int begin(int column) {
        int begin = 0;
        for (int i = 0; i < column; i++) {
            begin += gap(i) + widths[i];
        }
        return begin + gap(column);
    }

    private void rule() {
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            rule.append(" ".repeat(gap(i))).append("-".repeat(widths[i]));
        }
        lines.add(rule.toString());
    }

    private void row(List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> cell = wrapped(cells.get(i), i);
            wrapped.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = at < wrapped.get(i).size() ? wrapped.get(i).get(at) : "";
                String blanks = " ".repeat(widths[i] - Lines.length(text));
                line.append(" ".repeat(gap(i)));
                line.append(table.columns().get(i).right() ? blanks + text : text + blanks);
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private List<String> wrapped(String cell, int column) {
        List<String> wrapped = new ArrayList<>();
        for (String line : cell.split("\n", -1)) {
            String text = Lines.length(line) > widths[column]
                    ? table.columns().get(column).shorter().of(line, widths[column])
                    : line;
            wrapped.addAll(Lines.of(text, widths[column]));
        }
        return wrapped;
    }
}
