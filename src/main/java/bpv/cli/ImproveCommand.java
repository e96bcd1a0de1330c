package bpv.cli;

import bpv.assessment.Recommendation;
import bpv.improvement.Improvement;
import bpv.improvement.UnknownSection;
import bpv.report.CheckFormat;
import bpv.report.Improved;
import bpv.report.Improved.Answer;
import bpv.report.ImprovementReport;
import bpv.round.Round;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code bpv improve}: the smallest set of changes that brings a draft to a recommendation. */
@Command(
        name = "improve",
        mixinStandardHelpOptions = true,
        description =
                "Finds the smallest set of changes that brings a draft, or one section of it, to a recommendation.")
final class ImproveCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The draft of a bid (YAML or JSON).")
    private String file = "";

    @Option(
            names = "--section",
            paramLabel = "ALLIANCE/INTERVENTION",
            description = "The section, such as wessex/earlyDiagnosis (default: all sections of the bid).")
    private @Nullable String section;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            defaultValue = "fund",
            converter = TargetConverter.class,
            description = "fund or fundWithConditions (default: fund).")
    private Recommendation target = Recommendation.FUND;

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(names = "--draft", paramLabel = "FILE", description = "Write the changed draft to this file.")
    private @Nullable Path draft;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        OneDraft read = OneDraft.read(file, report.out(), draft);
        Round round = rules.round();
        Improved improved;
        try {
            improved = Improvement.of(round, read.name(), read.bytes(), section, target);
        } catch (UnknownSection unknown) {
            throw new CommandFailed(unknown.getMessage() + ".");
        }
        Talk.problems(improved.problems(), err);
        Output.write(report.out(), spec.commandLine().getOut(), writer -> write(improved, writer));
        String document = improved.document();
        if (draft != null && document != null && improved.answer() == Answer.REACHED) {
            Output.write(draft, spec.commandLine().getOut(), writer -> writer.write(document));
        }
        return code(improved.answer());
    }

    private void write(Improved improved, Writer writer) {
        if (report.format() == CheckFormat.JSON) {
            ImprovementReport.json(improved, writer);
        } else {
            ImprovementReport.text(improved, writer);
        }
    }

    private static int code(Answer answer) {
        return switch (answer) {
            case HAS_PROBLEMS -> Exit.NOTHING_ASSESSED;
            case NOT_CONFIRMED -> Exit.FAILED;
            case NOT_OFFERED, NOTHING_TO_CHANGE, REACHED, CANNOT_BE_REACHED -> Exit.DONE;
        };
    }

    /** Reads the recommendation wished for. */
    static final class TargetConverter implements ITypeConverter<Recommendation> {
        @Override
        public Recommendation convert(String text) {
            for (Recommendation target : List.of(Recommendation.FUND, Recommendation.FUND_WITH_CONDITIONS)) {
                if (target.key().equals(text)) {
                    return target;
                }
            }
            throw new TypeConversionException("the target is fund or fundWithConditions, but was '" + text + "'");
        }
    }
}
