package bpv.cli;

import bpv.draft.Precheck;
import bpv.report.PrecheckFormat;
import bpv.report.PrecheckResult;
import bpv.source.SourceFile;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

/** {@code bpv precheck}: what one draft scores, what is blank, and how well or badly it can end up. */
@Command(
        name = "precheck",
        mixinStandardHelpOptions = true,
        description = "Checks one draft, also a half-filled one: what is blank, and the worst and the best that "
                + "completing it can bring.")
final class PrecheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The draft (YAML or JSON).")
    private String file = "";

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatOfPrecheck.class,
            description = "text or json (default: text).")
    private PrecheckFormat format = PrecheckFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to this file.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        SourceFiles found = SourceFiles.find(List.of(file));
        Output.mustNotBe(out, found);
        Talk.passedOver(found.passedOver(), err);
        if (!found.problems().isEmpty()) {
            Talk.problems(found.problems(), err);
            return Exit.NOTHING_ASSESSED;
        }
        if (found.files().size() != 1) {
            throw new CommandFailed("precheck takes one draft, but " + file + " leads to "
                    + found.files().size() + " documents; name one of them.");
        }
        SourceFile draft = found.files().get(0);
        PrecheckResult result;
        try {
            result = new Precheck(rules.round()).check(draft.name(), draft.read());
        } catch (IOException unreadable) {
            Talk.problems(List.of(draft.unreadable()), err);
            return Exit.NOTHING_ASSESSED;
        }
        Output.write(out, spec.commandLine().getOut(), writer -> format.write(result, writer));
        Talk.problems(result.problems(), err);
        return Exit.of(
                result.asItStands().isPresent() ? 1 : 0, !result.problems().isEmpty());
    }

    /** Reads the name of a format. */
    static final class FormatOfPrecheck implements ITypeConverter<PrecheckFormat> {
        @Override
        public PrecheckFormat convert(String text) {
            for (PrecheckFormat format : PrecheckFormat.values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return format;
                }
            }
            throw new TypeConversionException("the format is text or json, but was '" + text + "'");
        }
    }
}
