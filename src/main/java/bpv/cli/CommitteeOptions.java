package bpv.cli;

import bpv.committee.Committee;
import bpv.committee.CommitteeReport;
import bpv.committee.CommitteeWorkbook;
import bpv.committee.ProposedAwards;
import bpv.source.SourceFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a committee is given beside the report: each output in a file of its own, any of them in one run. */
final class CommitteeOptions {
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

    @Option(
            names = "--360giving",
            paramLabel = "FILE",
            description = "Write the awards that best value proposes as 360Giving JSON.")
    private @Nullable Path giving;

    @Option(
            names = "--360giving-prefix",
            paramLabel = "PREFIX",
            defaultValue = ProposedAwards.UNREGISTERED,
            description = "The publisher prefix that 360Giving has registered (default: ${DEFAULT-VALUE}).")
    private String prefix = ProposedAwards.UNREGISTERED;

    /** Whether any of them is asked for. */
    boolean any() {
        return !files().isEmpty();
    }

    private List<Path> files() {
        return Stream.of(html, xlsx, giving).filter(Objects::nonNull).toList();
    }

    /** Refuses what cannot be meant, before any work is done. */
    void check(SourceFiles read, @Nullable Path... others) {
        if (!ProposedAwards.isPrefix(prefix)) {
            throw new CommandFailed("--360giving-prefix must be 360G- with letters, digits or underscores, such as"
                    + " 360G-ExampleFunder, but is '" + prefix + "'.");
        }
        List<Path> written = new ArrayList<>();
        for (Path file : others) {
            if (file != null) {
                written.add(file.toAbsolutePath().normalize());
            }
        }
        for (Path file : files()) {
            Output.mustNotBe(file, read);
            if (written.contains(file.toAbsolutePath().normalize())) {
                throw new CommandFailed("two outputs are to be written to " + file + "; name a file for each.");
            }
            written.add(file.toAbsolutePath().normalize());
        }
    }

    /** Writes what is asked for. */
    void write(Committee committee, PrintWriter out, PrintWriter err) {
        if (html != null) {
            Output.write(html, out, writer -> CommitteeReport.html(committee, writer));
        }
        if (xlsx != null) {
            Output.bytes(xlsx, () -> CommitteeWorkbook.of(committee));
        }
        if (giving != null) {
            committee
                    .divided()
                    .bestValue()
                    .filter(best -> !best.awards().isEmpty())
                    .ifPresentOrElse(
                            best -> Output.write(
                                    giving, out, writer -> ProposedAwards.write(committee, best, prefix, writer)),
                            () -> err.println(
                                    "No 360Giving data was written to " + giving + ": there is no award to propose."));
        }
    }
}
