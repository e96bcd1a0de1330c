package bpv.cli;

import bpv.source.SourceFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Papers for a committee beside the report: each in a file of its own, both in one run. */
final class PaperOptions {
    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the report for a committee as one HTML file: no script, printable.")
    private @Nullable Path html;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description = "Write the same figures as a workbook with typed cells.")
    private @Nullable Path xlsx;

    /** Those asked for. */
    List<Path> files() {
        return Stream.of(html, xlsx).filter(Objects::nonNull).toList();
    }

    /** Refuses to write two outputs to one file, or over a bid that is read. */
    void check(SourceFiles read, @Nullable Path... others) {
        files().forEach(file -> Output.mustNotBe(file, read));
        apart(files(), others);
    }

    /** Refuses to write two outputs to one file, or over one that is read. */
    static void apart(List<Path> files, @Nullable Path... others) {
        List<Path> written = new ArrayList<>();
        for (Path file : others) {
            if (file != null) {
                written.add(file.toAbsolutePath().normalize());
            }
        }
        for (Path file : files) {
            if (written.contains(file.toAbsolutePath().normalize())) {
                throw new CommandFailed(
                        "two outputs are to be written to " + file + ", or it is read: name a file for each.");
            }
            written.add(file.toAbsolutePath().normalize());
        }
    }

    /** Refuses to write two outputs to one file, where no bids are read. */
    void check(@Nullable Path... others) {
        apart(files(), others);
    }

    /** Writes what is asked for. */
    void write(PrintWriter out, Output.Content page, Output.Bytes workbook) {
        if (html != null) {
            Output.write(html, out, page);
        }
        if (xlsx != null) {
            Output.bytes(xlsx, workbook);
        }
    }
}
