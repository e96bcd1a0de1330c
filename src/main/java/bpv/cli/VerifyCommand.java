package bpv.cli;

import bpv.desk.DeskResult;
import bpv.desk.DeskResult.Case;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.round.Version;
import bpv.rules.RuleBook;
import bpv.rules.RulesLock;
import bpv.rules.RulesLock.Verified;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bpv rules verify}: whether the rules are those that were published. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Says whether a rules folder is what was published before bids opened, or all that differs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:these are the published rules",
            "1:the command was wrong, or the program failed",
            "3:not the published rules, or none were published"
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The rules folder. By default the one that came with the program.")
    private @Nullable Path folder;

    @Option(
            names = "--published",
            paramLabel = "FILE",
            description = "What was published. By default published.yaml in the rules folder.")
    private @Nullable Path published;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            converter = RulesOptions.DayConverter.class,
            description = "The day of assessment. By default the day that the rules folder names.")
    private @Nullable LocalDate day;

    @Mixin
    private final DeskOptions desk = new DeskOptions();

    @Override
    public Integer call() {
        Path rules = folder != null ? folder : Path.of(System.getProperty("bpv.rules", "rules"));
        RuleBook book = RuleBook.load(rules, RulesOptions.cache());
        Verified verified = RulesLock.verify(book, day == null ? book.assessmentDay() : day, published);
        List<Case> cases = new ArrayList<>();
        verified.departures().forEach(each -> {
            String file = rules.resolve(each.file()).toString().replace('\\', '/');
            Remark remark = Remark.of("not-published", Level.ERROR, file, each.line(), 1, each.what(), null);
            cases.add(new Case(each.what(), file, each.line(), List.of(remark)));
        });
        if (cases.isEmpty()) {
            cases.add(new Case("published rules", rules.toString(), 1, List.of()));
        }
        return desk.report(new DeskResult("rules verify", cases, figures(verified)));
    }

    private static List<String> figures(Verified verified) {
        List<String> figures = new ArrayList<>();
        String digest = verified.published().digest();
        figures.add(
                verified.published().used()
                        ? "Published rules: yes, " + digest
                        : digest == null
                                ? "Published rules: no. Nothing was published; 'bpv rules lock' does."
                                : "Published rules: no. What was published has the digest " + digest + ".");
        String program = "bpv " + Version.text();
        if (!verified.program().isEmpty() && !verified.program().equals(program)) {
            figures.add("They were published with " + verified.program() + "; this is " + program + ".");
        }
        return figures;
    }
}
