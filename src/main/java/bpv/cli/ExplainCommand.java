package bpv.cli;

import bpv.document.BidReader;
import bpv.document.ReadBids;
import bpv.report.ExplainReport;
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

/** {@code bpv explain}: one section's full story, readable by a panel member. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells one section's full story: every finding with its rule, source and place in the bid.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "The bid documents of the round, or folders of them.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--section",
            required = true,
            paramLabel = "ALLIANCE/INTERVENTION",
            description = "The section, such as wessex/earlyDiagnosis.")
    private String section = "";

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the story to this file.")
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
        RoundResult result = round.assess(read, file -> {});
        if (result.bids().isEmpty()) {
            return Exit.NOTHING_ASSESSED;
        }
        if (result.section(section).isEmpty()) {
            throw new CommandFailed("no bid assessed here has a section '" + section + "'; the sections are "
                    + String.join(", ", result.sectionIds()) + ".");
        }
        Output.write(out, spec.commandLine().getOut(), writer -> ExplainReport.write(result, section, writer));
        return Exit.of(result.bids().size(), !result.problems().isEmpty());
    }
}
