package bpv.report;

import java.io.Writer;

/** A round's result as Markdown, for a panel paper: the same content in the same order as the text report. */
final class MarkdownReport {
    private MarkdownReport() {}

    static void write(RoundResult result, Writer out) {
        new RoundPaper(result, new MarkdownText(out)).write();
    }
}
