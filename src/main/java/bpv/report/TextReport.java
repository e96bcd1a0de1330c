package bpv.report;

import java.io.Writer;

/** A round's result as plain text, at most 120 columns wide. */
final class TextReport {
    private static final int WIDTH = 120;

    private TextReport() {}

    static void write(RoundResult result, Writer out) {
        new RoundPaper(result, new PlainText(out, WIDTH)).write();
    }
}
