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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a committee is given beside the report: each output in a file of its own, any of them in one run. */
final class CommitteeOptions {
    @Mixin
    private final PaperOptions papers = new PaperOptions();

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
        List<Path> files = new ArrayList<>(papers.files());
        if (giving != null) {
            files.add(giving);
        }
        return files;
    }

    /** Refuses what cannot be meant, before any work is done. */
    void check(SourceFiles read, @Nullable Path... others) {
        if (!ProposedAwards.isPrefix(prefix)) {
            throw new CommandFailed("--360giving-prefix must be 360G- with letters, digits or underscores, such as"
                    + " 360G-ExampleFunder, but is '" + prefix + "'.");
        }
        files().forEach(file -> Output.mustNotBe(file, read));
        PaperOptions.apart(files(), others);
    }

    /** Writes what is asked for. */
    void write(Committee committee, PrintWriter out, PrintWriter err) {
        papers.write(out, writer -> CommitteeReport.html(committee, writer), () -> CommitteeWorkbook.of(committee));
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
