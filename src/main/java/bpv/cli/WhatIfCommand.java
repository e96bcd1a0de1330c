package bpv.cli;

import bpv.committee.WhatIfPaper;
import bpv.committee.WhatIfWorkbook;
import bpv.projection.Awarding;
import bpv.projection.PerformanceFile;
import bpv.projection.Projection;
import bpv.report.CheckFormat;
import bpv.report.JsonWhatIf;
import bpv.report.WhatIf;
import bpv.report.WhatIfPicture;
import bpv.report.WhatIfReport;
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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv what-if}: what 62-day performance yet to come makes of an allocation, quarter by quarter. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = "Projects the 62-day release of an allocation by scenarios of future performance, or by the real"
                + " figures: quarter by quarter what is paid, held and re-released, the cash need of the programme, and"
                + " what is left at year end.")
final class WhatIfCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "Bid documents, or folders of them, among which the money is divided. Without any, all that is"
                            + " available is spread over the footprints by population.")
    private List<String> paths = new ArrayList<>();

    @ArgGroup(multiplicity = "1")
    private Figures figures = new Figures();

    /** By which figures the release is projected. */
    private static final class Figures {
        @Option(
                names = "--performance",
                paramLabel = "FILE",
                description = "Performance scenarios, as docs/reference/performance-scenarios.md describes.")
        private @Nullable Path performance;

        @Option(names = "--backtest", description = "By the real figures alone, of every footprint.")
        private boolean backtest;
    }

    @Mixin
    private final AwardOptions awards = new AwardOptions();

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Write a picture of paid, held and re-released money over the quarters to this file (SVG).")
    private @Nullable Path picture;

    @Mixin
    private final PaperOptions papers = new PaperOptions();

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Override
    public Integer call() {
        awards.check(!paths.isEmpty());
        if (picture != null && report.out() != null && Output.same(picture, report.out())) {
            throw new CommandFailed("--picture and --out name the same file; name two.");
        }
        papers.check(report.out(), picture, figures.performance, awards.limits());
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Round round = rules.round();
        Projection projection = new Projection(round);
        PerformanceFile.Read scenarios = scenarios(round, projection, err);
        if (paths.isEmpty()) {
            write(projection.project(projection.byHead(), scenarios.scenarios(), List.of()));
            return Exit.DONE;
        }
        SourceFiles found = SourceFiles.find(paths);
        Output.mustNotBe(report.out(), found);
        Output.mustNotBe(picture, found);
        papers.check(found);
        RoundBids bids = RoundBids.of(found, round, err);
        if (bids.assessed().isEmpty()) {
            return Exit.NOTHING_ASSESSED;
        }
        Optional<WhatIf> whatIf = awards.awarding(round, bids.assessed(), err, report.out(), picture)
                .project(projection, scenarios.scenarios(), bids.documents());
        if (whatIf.isEmpty()) {
            err.println(Awarding.NO_PLAN);
            return Exit.NOTHING_ASSESSED;
        }
        write(whatIf.get());
        return bids.exit();
    }

    private PerformanceFile.Read scenarios(Round round, Projection projection, PrintWriter err) {
        if (figures.performance == null) {
            return PerformanceFile.Read.nothing();
        }
        OneDraft file = OneDraft.read(figures.performance.toString(), report.out(), picture);
        PerformanceFile.Read read =
                PerformanceFile.read(file.name(), file.bytes(), round.footprints(), projection.windows());
        Talk.refuse(
                read.problems(), "the performance scenarios in " + figures.performance, "nothing was projected", err);
        return read;
    }

    private void write(WhatIf whatIf) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (picture != null) {
            Output.write(picture, out, writer -> writer.write(WhatIfPicture.svg(whatIf)));
        }
        Output.write(report.out(), out, writer -> {
            if (report.format() == CheckFormat.JSON) {
                JsonWhatIf.write(whatIf, writer);
            } else {
                WhatIfReport.text(whatIf, writer);
            }
        });
        papers.write(out, writer -> WhatIfPaper.html(whatIf, writer), () -> WhatIfWorkbook.of(whatIf));
    }
}
