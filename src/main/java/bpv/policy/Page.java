package bpv.policy;

import java.util.ArrayList;
import java.util.List;

/** A page of Markdown in the making; prose is wrapped, so that a changed word changes few lines. */
final class Page {
    private static final int WIDTH = 118;

    private final StringBuilder text = new StringBuilder(ReferencePages.NOTE);

    Page heading(int level, String title) {
        return line("#".repeat(level) + " " + title).line("");
    }

    /** A paragraph, each line of which begins with the prefix. */
    Page paragraph(String prefix, String words) {
        StringBuilder line = new StringBuilder(prefix);
        for (String word : words.split(" ")) {
            if (line.length() > prefix.length() && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(prefix);
            }
            line.append(line.length() == prefix.length() ? "" : " ").append(word);
        }
        return line(line.toString()).line("");
    }

    Page paragraph(String words) {
        return paragraph("", words);
    }

    Page table(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(title -> "---").toList());
        rows.forEach(this::row);
        return line("");
    }

    private void row(List<String> cells) {
        List<String> escaped = new ArrayList<>();
        cells.forEach(cell -> escaped.add(cell.replace("|", "\\|")));
        line("| " + String.join(" | ", escaped) + " |");
    }

    Page line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
