package bpv.report;

import java.io.IOException;
import java.io.Writer;

final class TextReport {
    private TextReport() {}

    static void write(RoundResult result, Writer out) throws IOException {
        out.write(result.bids().size() + "\n");
    }
}
