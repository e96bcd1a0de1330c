package bpv.cli;

import bpv.performance.PerformanceImport;
import bpv.performance.PerformanceImport.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv performance import}: published files into the form of the rules folder. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Reads NHS England's monthly 62-day files, provider CSV or commissioner workbook (.xlsx), and adds"
                        + " their months to the figures by footprint.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the command was wrong, or the program failed",
            "2:done, but a month looks incomplete or is doubtful otherwise",
            "3:a file or a figure has a problem, and nothing was written"
        })
final class PerformanceImportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Published files, all of one basis, under the names that they were published with.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rules folder, whose codes folder says which footprint a code belongs to. By default the"
                    + " one that came with the program.")
    private @Nullable Path rules;

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "The figures to add the months to. By default those of the rules folder, which are on the"
                    + " commissioner basis; by default none for provider files.")
    private @Nullable Path figures;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the figures to this file.")
    private @Nullable Path out;

    @Option(names = "--update", description = "Write the figures over those that the months are added to.")
    private boolean update;

    @Option(names = "--replace", description = "Let a published figure replace another one that is known already.")
    private boolean replace;

    @Override
    public Integer call() {
        if (update && out != null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Say --out or --update, not both.");
        }
        refuseToWriteOverInput();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Path folder = rules != null ? rules : RulesOptions.shipped();
        Result result = new PerformanceImport(folder).read(files, figures, replace, update);
        result.doubts().forEach(doubt -> err.println("Warning: " + doubt));
        if (!result.problems().isEmpty()) {
            result.problems().forEach(err::println);
            int count = result.problems().size();
            err.println(count + (count == 1 ? " problem" : " problems") + "; nothing was written.");
            return Exit.NOTHING_ASSESSED;
        }
        if (update && result.target() == null) {
            throw new CommandFailed(
                    "these files are on the provider basis, and the figures of the rules folder are on the"
                            + " commissioner basis; name the figures to write over with --figures.");
        }
        Path file = update ? result.target() : out;
        result.told().forEach(err::println);
        Output.write(file, spec.commandLine().getOut(), writer -> writer.write(result.text()));
        if (file != null) {
            err.println("Figures on the " + result.basis().key() + " basis, written to " + file + ".");
        }
        return result.doubts().isEmpty() ? Exit.DONE : Exit.SOME_PROBLEMS;
    }

    private void refuseToWriteOverInput() {
        for (Path file : files) {
            if (isSame(file, out) || isSame(file, figures)) {
                throw new CommandFailed(file + " is a file that is read; name another one.");
            }
        }
    }

    private static boolean isSame(Path file, @Nullable Path other) {
        try {
            return other != null
                    && (file.toAbsolutePath()
                                    .normalize()
                                    .equals(other.toAbsolutePath().normalize())
                            || Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
