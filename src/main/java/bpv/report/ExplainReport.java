package bpv.report;

import java.io.IOException;
import java.io.Writer;

public final class ExplainReport {
    private ExplainReport() {}

    public static void write(RoundResult result, String section, Writer out) throws IOException {
        out.write(result.bids().size() + section + "\n");
    }
}
