package bpv.report;

import java.io.IOException;
import java.io.Writer;

final class CsvReport {
    private CsvReport() {}

    static void write(RoundResult result, Writer out) throws IOException {
        out.write(result.bids().size() + "\n");
    }
}
