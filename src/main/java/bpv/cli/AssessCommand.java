package bpv.cli;

import bpv.document.BidReader;
import bpv.document.ReadBids;
import bpv.report.Format;
import bpv.report.RoundResult;
import bpv.round.Round;
import bpv.source.SourceFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv assess}: a round of bids in, scored recommendations and two allocation proposals out. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description =
                "Assesses a round of bids and proposes how to divide the money: in rank order, and for best value.")
final class AssessCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Bid documents, or folders of them (YAML or JSON).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.class,
            description = "text, json, csv or markdown (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to this file.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Round round = rules.round();
        SourceFiles found = SourceFiles.find(paths);
        Output.mustNotBe(out, found);
        ReadBids read = BidReader.readAll(found, round.form());
        Talk.passedOver(read.passedOver(), err);
        Talk.problems(read.problems(), err);
        RoundResult result;
        try (Progress progress = Progress.of("Assessing", read.bids().size())) {
            result = round.assess(read, file -> progress.step());
        }
        Output.write(out, spec.commandLine().getOut(), writer -> format.write(result, writer));
        return Exit.of(result.bids().size(), !result.problems().isEmpty());
    }
}
