package bpv.cli;

import bpv.desk.DeskFormat;
import bpv.desk.DeskResult;
import bpv.desk.Level;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** In which format a command of the policy desk reports, where to, and what makes it fail. */
final class DeskOptions {
    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatOfDesk.class,
            description = "text, json, sarif, junit or annotations (default: text).")
    private DeskFormat format = DeskFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to this file.")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "error",
            converter = LevelConverter.class,
            description = "error, or warning to answer 2 where there are warnings (default: error).")
    private Level failOn = Level.ERROR;

    /** Writes the report. @return what the command answers to the shell */
    int report(DeskResult result) {
        Output.write(out, Objects.requireNonNull(spec).commandLine().getOut(), writer -> format.write(result, writer));
        return exit(result);
    }

    /** Writes the report so that, as text, it is a file of scenarios. @return what the command answers to the shell */
    int reportScenarios(DeskResult result) {
        Output.write(
                out,
                Objects.requireNonNull(spec).commandLine().getOut(),
                writer -> format.writeScenarios(result, writer));
        return exit(result);
    }

    private int exit(DeskResult result) {
        if (result.cases().stream().anyMatch(each -> each.has(Level.ERROR))) {
            return 3;
        }
        boolean warned = result.cases().stream().anyMatch(each -> each.has(Level.WARNING));
        return warned && failOn == Level.WARNING ? 2 : Exit.DONE;
    }

    /** Reads the name of a format. */
    static final class FormatOfDesk implements ITypeConverter<DeskFormat> {
        @Override
        public DeskFormat convert(String text) {
            for (DeskFormat format : DeskFormat.values()) {
                if (format.key().equals(text)) {
                    return format;
                }
            }
            throw new TypeConversionException(
                    "the format is text, json, sarif, junit or annotations, but was '" + text + "'");
        }
    }

    /** Reads the name of a level. */
    static final class LevelConverter implements ITypeConverter<Level> {
        @Override
        public Level convert(String text) {
            if (text.equals(Level.ERROR.key())) {
                return Level.ERROR;
            }
            if (text.equals(Level.WARNING.key())) {
                return Level.WARNING;
            }
            throw new TypeConversionException("the level is error or warning, but was '" + text + "'");
        }
    }
}
