package bpv.cli;

import bpv.performance.PerformanceView;
import bpv.report.HtmlText;
import bpv.report.Paper;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code bpv performance show}: 62-day figures as tables and plots. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows 62-day figures month by month, as a table and a plot for each Alliance.")
final class PerformanceShowCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "ALLIANCE",
            description = "Alliances by id, such as wessex; by default all of them, and all together.")
    private List<String> alliances = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rules folder. By default the one that came with the program.")
    private @Nullable Path rules;

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description =
                    "Other figures, as 'bpv performance import' writes them. By default those of the rules folder.")
    private @Nullable Path figures;

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "The first month to show, such as 2017-04.")
    private @Nullable YearMonth from;

    @Option(
            names = "--to",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "The last month to show.")
    private @Nullable YearMonth to;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown or html, which has pictures (default: text).")
    private Look format = Look.text;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to this file.")
    private @Nullable Path out;

    /** How it looks; the constants are what is written on the command line. */
    enum Look {
        text,
        markdown,
        html
    }

    @Override
    public Integer call() {
        if (from != null && to != null && from.isAfter(to)) {
            throw new CommandFailed("--from " + from + " is after --to " + to + "; there is no month between them.");
        }
        if (figures != null && out != null && Output.same(figures, out)) {
            throw new CommandFailed("--out names " + figures + ", whose figures are read; name another file.");
        }
        PerformanceView view = new PerformanceView(rules != null ? rules : RulesOptions.shipped(), figures);
        for (String alliance : alliances) {
            Optional<String> fault = view.fault(alliance);
            if (fault.isPresent()) {
                throw new CommandFailed(fault.get());
            }
        }
        Output.write(out, Objects.requireNonNull(spec).commandLine().getOut(), writer -> {
            switch (format) {
                case text -> view.write(Paper.plain(writer), alliances, from, to);
                case markdown -> view.write(Paper.markdown(writer), alliances, from, to);
                case html -> {
                    HtmlText page = new HtmlText(writer);
                    view.write(page, alliances, from, to);
                    page.end();
                }
            }
        });
        return Exit.DONE;
    }

    /** Reads a month. */
    static final class MonthConverter implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeParseException noMonth) {
                throw new TypeConversionException("a month is written like 2017-04, but was '" + text + "'");
            }
        }
    }
}
