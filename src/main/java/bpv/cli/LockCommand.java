package bpv.cli;

import bpv.round.Round;
import bpv.round.Version;
import bpv.rules.RuleBook;
import bpv.rules.RulesLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv rules lock}: what is published of the rules before bids open. */
@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        description =
                "Writes down the rules, numbers, envelopes and tie-break of a round with one digest, to be published"
                        + " before bids open. Every later result says whether it was made by them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the command was wrong, the rules have errors, or the program failed"})
final class LockCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The rules folder. By default the one that came with the program.")
    private @Nullable Path folder;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            converter = RulesOptions.DayConverter.class,
            description = "The day of assessment to publish. By default the day that the rules folder names.")
    private @Nullable LocalDate day;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where to write it. By default published.yaml in the rules folder, where results look for it.")
    private @Nullable Path out;

    @Option(names = "--replace", description = "Write over what was published before.")
    private boolean replace;

    @Override
    public Integer call() {
        Path rules = folder != null ? folder : Path.of(System.getProperty("bpv.rules", "rules"));
        RuleBook book = RuleBook.load(rules, RulesOptions.cache());
        LocalDate published = new Round(book, day == null ? book.assessmentDay() : day).day();
        book.releaseNumbersOn(LocalDate.MAX, new ArrayList<>());
        book.improvementNumbersOn(published, new ArrayList<>());
        String text = RulesLock.text(book, published, "bpv " + Version.text());
        Path file = out != null ? out : rules.resolve(RulesLock.FILE);
        refuseToReplace(file, text.getBytes(StandardCharsets.UTF_8));
        Output.write(file, Objects.requireNonNull(spec).commandLine().getOut(), writer -> writer.write(text));
        spec.commandLine()
                .getOut()
                .println("Published rules: "
                        + RulesLock.digestOf(file.toString(), text.getBytes(StandardCharsets.UTF_8))
                                .orElseThrow() + ", written to " + file + ".");
        return Exit.DONE;
    }

    /** What was published once is not lost by a slip. */
    private void refuseToReplace(Path file, byte[] text) {
        try {
            if (!replace && Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), text)) {
                throw new CommandFailed(
                        file + " holds something else already; if it is to be replaced, say --replace, and"
                                + " publish the new digest.");
            }
        } catch (IOException unreadable) {
            throw new CommandFailed(file + " is there and cannot be read; name another file with --out.");
        }
    }
}
