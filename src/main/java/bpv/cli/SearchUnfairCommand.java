package bpv.cli;

import bpv.desk.DeskResult;
import bpv.fairness.UnfairSearch;
import bpv.fairness.UnfairSearch.Shown;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bpv rules search-unfair}: looks for a better bid that fares worse. */
@Command(
        name = "search-unfair",
        mixinStandardHelpOptions = true,
        description = "Searches rules for a bid that is better and fares worse: generated pairs that differ in one"
                + " field, and the bids of a round two by two.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing unfair was found, or each case has its reason on record",
            "1:the command was wrong, or the program failed",
            "3:a better bid fares worse without a reason on record, or the rules cannot be loaded"
        })
final class SearchUnfairCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final DeskFolder folder = new DeskFolder();

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Option(
            names = "--round",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Bids of a round: they are compared two by two, and pairs are generated from them too.")
    private List<String> bids = new ArrayList<>();

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many pairs to generate (default: 2000).")
    private int pairs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed generates other pairs; the same gives the same (default: 1).")
    private long seed;

    @Option(
            names = "--out-dir",
            paramLabel = "DIR",
            description = "Write both bids of each case here, and their difference.")
    private @Nullable Path outDir;

    @Override
    public Integer call() {
        if (pairs < 0 || pairs > 10_000_000) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--pairs is 0 to 10000000, but was " + pairs);
        }
        SourceFiles found = SourceFiles.find(bids);
        List<Shown> shown = new ArrayList<>();
        DeskResult result = folder.result("rules search-unfair", (rules, book) -> {
            UnfairSearch search = new UnfairSearch(rules, book);
            DeskResult of = search.search(found, pairs, seed);
            shown.addAll(search.shown());
            return of;
        });
        if (outDir != null) {
            write(outDir, shown);
        }
        return options.report(result);
    }

    private static void write(Path into, List<Shown> shown) {
        try {
            Files.createDirectories(into);
            for (int i = 0; i < shown.size(); i++) {
                String name = "unfair-" + (i + 1);
                Files.writeString(
                        into.resolve(name + "-worse.yaml"), shown.get(i).worse());
                Files.writeString(
                        into.resolve(name + "-better.yaml"), shown.get(i).better());
                Files.writeString(into.resolve(name + ".diff"), shown.get(i).difference());
            }
        } catch (IOException unwritable) {
            throw new CommandFailed("the bids cannot be written to " + into + ": " + unwritable.getMessage());
        }
    }
}
