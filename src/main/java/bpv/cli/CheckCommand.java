package bpv.cli;

import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.report.CheckReport;
import bpv.report.RoundResult;
import bpv.round.Round;
import bpv.source.Problem;
import bpv.source.SourceFile;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bpv check}: problems, gateway and scores of single bids. Each document is judged on its own, read, written and let
 * go, so that any number of them, also several drafts of one Alliance, can be checked in bounded memory.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks single bids: problems, gateway and scores, without allocation.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Bid documents, or folders of them (YAML or JSON).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    private int assessed;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Round round = rules.round();
        SourceFiles found = SourceFiles.find(paths);
        Output.mustNotBe(report.out(), found);
        Talk.passedOver(found.passedOver(), err);
        List<Problem> problems = new ArrayList<>(found.problems());
        Output.write(report.out(), spec.commandLine().getOut(), writer -> check(round, found, problems, writer));
        Talk.problems(problems.stream().sorted().toList(), err);
        return Exit.of(assessed, !problems.isEmpty());
    }

    private void check(Round round, SourceFiles found, List<Problem> problems, Writer writer) {
        BidReader reader = new BidReader(round.form());
        List<RoundResult.Document> documents = new ArrayList<>();
        try (CheckReport written = report.format().begin(writer, round.provenance(), round.assumptions());
                Progress progress = Progress.of("Checking", found.files().size())) {
            for (SourceFile file : found.files()) {
                progress.step();
                ReadBid read;
                try {
                    read = reader.read(file.name(), file.read());
                } catch (IOException unreadable) {
                    problems.add(file.unreadable());
                    continue;
                }
                problems.addAll(read.problems());
                documents.add(new RoundResult.Document(
                        read.file(), read.sha256(), read.bid().isPresent()));
                if (read.bid().isPresent()) {
                    written.bid(round.assess(read));
                    assessed++;
                }
            }
            written.end(problems.stream().sorted().toList(), documents, found.passedOver());
        }
    }
}
