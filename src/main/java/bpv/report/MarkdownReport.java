package bpv.report;

import java.io.IOException;
import java.io.Writer;

final class MarkdownReport {
    private MarkdownReport() {}

    static void write(RoundResult result, Writer out) throws IOException {
        out.write(result.bids().size() + "\n");
    }
}
