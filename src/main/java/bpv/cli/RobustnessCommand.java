package bpv.cli;

import bpv.allocation.Policy;
import bpv.committee.RobustnessPaper;
import bpv.committee.RobustnessWorkbook;
import bpv.report.AssessedDocument;
import bpv.report.CheckFormat;
import bpv.robustness.Robustness;
import bpv.robustness.RobustnessJson;
import bpv.robustness.RobustnessReport;
import bpv.robustness.RobustnessStudy;
import bpv.round.LimitsFile;
import bpv.round.Question;
import bpv.round.Round;
import bpv.source.SourceFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv robustness}: whether the proposals of a round stay on other weights, scores and envelopes. */
@Command(
        name = "robustness",
        mixinStandardHelpOptions = true,
        description =
                "Tries whether the proposals stay: on drawn weights and scores, with one weight moved, with more or less"
                        + " money in a year. Says which disputed scores could move money, and which cannot.")
final class RobustnessCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Bid documents, or folders of them (YAML or JSON).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(
            names = "--draws",
            paramLabel = "COUNT",
            description = "How many draws, from 1 to 1000000. By default what robustness/parameters.yaml says.")
    private @Nullable Integer draws;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description =
                    "What the draws are made from, a whole number; the same seed gives the same draws. By default what"
                            + " robustness/parameters.yaml says.")
    private @Nullable Long seed;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "Rules of policy, as docs/reference/limits.md describes; every plan keeps them.")
    private @Nullable Path limits;

    @Mixin
    private final PaperOptions papers = new PaperOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    /** More would not fit into memory, and say nothing more. */
    private static final int MOST_DRAWS = 1_000_000;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        if (draws != null && (draws < 1 || draws > MOST_DRAWS)) {
            throw new CommandFailed("--draws is from 1 to " + MOST_DRAWS + ", but is " + draws + ".");
        }
        Round round = rules.round();
        SourceFiles found = SourceFiles.find(paths);
        Output.mustNotBe(report.out(), found);
        papers.check(found, report.out(), limits);
        RoundBids bids = RoundBids.of(found, round, err);
        if (bids.assessed().isEmpty()) {
            err.println("Nothing could be assessed, so there is nothing to try.");
            return Exit.NOTHING_ASSESSED;
        }
        Optional<Robustness> studied = study(round, bids, err);
        if (studied.isEmpty()) {
            err.println("As things are no plan was found that keeps to the rules of policy, so there is nothing to try;"
                    + " 'bpv allocate' says which of them cannot hold together.");
            return Exit.NOTHING_ASSESSED;
        }
        Output.write(report.out(), spec.commandLine().getOut(), writer -> {
            if (report.format() == CheckFormat.JSON) {
                RobustnessJson.write(studied.get(), writer);
            } else {
                RobustnessReport.text(studied.get(), writer);
            }
        });
        papers.write(
                spec.commandLine().getOut(),
                writer -> RobustnessPaper.html(studied.get(), writer),
                () -> RobustnessWorkbook.of(studied.get()));
        return bids.exit();
    }

    private Optional<Robustness> study(Round round, RoundBids bids, PrintWriter err) {
        RobustnessStudy study = new RobustnessStudy(round, bids.assessed(), policy(round, bids.assessed(), err));
        try (ProgressOfStudy progress = new ProgressOfStudy()) {
            return study.study(
                    bids.documents(),
                    draws == null ? study.numbers().draws() : draws,
                    seed == null ? study.numbers().seed() : seed,
                    progress);
        }
    }

    private Policy policy(Round round, List<AssessedDocument> bids, PrintWriter err) {
        Question question = round.questionOfAll(bids);
        if (limits == null) {
            return question.inForce().policy();
        }
        OneDraft file = OneDraft.read(limits.toString(), report.out());
        LimitsFile.Read policy = LimitsFile.read(file.name(), file.bytes(), question);
        if (!policy.problems().isEmpty()) {
            policy.problems().forEach(err::println);
            throw new CommandFailed("the rules of policy in " + limits + " cannot be read; nothing was tried.");
        }
        return policy.policy();
    }
}
