package bpv.cli;

import bpv.impact.Impact;
import bpv.impact.ImpactFormat;
import bpv.impact.ImpactStudy;
import bpv.report.Figures;
import bpv.rules.RulesEdit;
import bpv.rules.RulesFolder;
import bpv.source.SourceFiles;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code bpv rules impact}: what a change of the rules moves. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = "Assesses bids by two rules folders: what the change means, which sections and how much money it"
                + " moves, and which part of it does.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the command was wrong, or the program failed",
            "2:done, but some documents had problems",
            "3:more moves than --fail-if-moves allows, or nothing could be assessed"
        })
final class ImpactCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Bid documents, or folders of them (YAML or JSON).")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "REV|DIR",
            description =
                    "The rules that were: a folder or, if there is none of this name, a git revision of the folder"
                            + " that --to names, such as main or HEAD~1.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The rules that are to be. By default the folder that came with the program. Rules are"
                    + " programs: use only folders that you trust.")
    private @Nullable Path to;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            converter = RulesOptions.DayConverter.class,
            description = "The day of assessment. By default the day that each of the folders names.")
    private @Nullable LocalDate day;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatOfImpact.class,
            description = "text, json, markdown or html (default: text).")
    private ImpactFormat format = ImpactFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to this file.")
    private @Nullable Path out;

    @Option(
            names = "--fail-if-moves",
            paramLabel = "N|£M",
            converter = MostMovedConverter.class,
            description =
                    "Answer 3 if more than N sections move or, with a pound sign or GBP before it, if more than so"
                            + " many pounds do, such as 0, £0 or GBP2500000.")
    private @Nullable MostMoved most;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Path folder = to != null ? to : Path.of(System.getProperty("bpv.rules", "rules"));
        RulesFolder after = RulesFolder.at(folder);
        RulesFolder before =
                Files.isDirectory(Path.of(from)) ? RulesFolder.at(Path.of(from)) : RulesFolder.at(folder, from);
        SourceFiles found = SourceFiles.find(paths);
        Output.mustNotBe(out, found);
        RulesEdit edit = RulesEdit.between(before, after, RulesOptions.cache());
        Impact impact = new ImpactStudy(edit, found, day).impact(before.shown(), after.shown(), step -> {});
        Talk.problems(impact.to().problems(), err);
        Output.write(out, spec.commandLine().getOut(), writer -> format.write(impact, writer));
        if (most != null && most.isExceededBy(impact)) {
            err.println("bpv: " + most.said(impact));
            return Exit.NOTHING_ASSESSED;
        }
        return Exit.of(impact.to().bids(), !impact.to().problems().isEmpty());
    }

    /**
     * How much may move.
     *
     * @param money whether the number is pounds, not sections
     */
    record MostMoved(long number, boolean money) {
        boolean isExceededBy(Impact impact) {
            return moved(impact) > number;
        }

        private long moved(Impact impact) {
            return money ? impact.pounds() : impact.moved().size();
        }

        String said(Impact impact) {
            return money
                    ? "£" + Figures.grouped(moved(impact)) + " moves, and no more than £" + Figures.grouped(number)
                            + " may."
                    : moved(impact) + " sections move, and no more than " + number + " may.";
        }
    }

    /** Reads how much may move. */
    static final class MostMovedConverter implements ITypeConverter<MostMoved> {
        @Override
        public MostMoved convert(String text) {
            boolean money = text.startsWith("£") || text.startsWith("GBP");
            String digits = text.replaceFirst("^(£|GBP ?)", "").replaceAll("(?<=\\d),(?=\\d{3})", "");
            if (!digits.matches("\\d{1,15}")) {
                throw new TypeConversionException(
                        "write a number of sections, such as 0, or pounds, such as £2,500,000 or GBP2500000, but it was '"
                                + text + "'");
            }
            return new MostMoved(Long.parseLong(digits), money);
        }
    }

    /** Reads the name of a format. */
    static final class FormatOfImpact implements ITypeConverter<ImpactFormat> {
        @Override
        public ImpactFormat convert(String text) {
            for (ImpactFormat format : ImpactFormat.values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return format;
                }
            }
            throw new TypeConversionException("the format is text, json, markdown or html, but was '" + text + "'");
        }
    }
}
