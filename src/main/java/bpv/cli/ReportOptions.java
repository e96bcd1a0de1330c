package bpv.cli;

import bpv.report.CheckFormat;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which format single bids and drafts are reported, and where to. */
final class ReportOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = CheckFormatConverter.class,
            description = "text or json (default: text).")
    private CheckFormat format = CheckFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to this file.")
    private @Nullable Path out;

    CheckFormat format() {
        return format;
    }

    /** The file to write to; null for standard output. */
    @Nullable
    Path out() {
        return out;
    }
}
