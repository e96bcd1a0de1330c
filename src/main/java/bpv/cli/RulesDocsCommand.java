package bpv.cli;

import bpv.policy.RuleBookPages;
import bpv.source.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bpv rules docs}: writes the rulebook for readers. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description = "Writes the rulebook for readers from a rules folder: a page for each criterion, the numbers,"
                + " outcomes, assumptions, and an index from the guidance to the rules.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written, or nothing is stale",
            "1:the command was wrong, or the program failed",
            "3:a page is stale (--check), a paragraph has neither rule nor reason, or the rules cannot be loaded"
        })
final class RulesDocsCommand implements Callable<Integer> {
    @Mixin
    private final DeskFolder folder = new DeskFolder();

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = "docs/reference",
            description = "The folder that the pages stand in (default: docs/reference).")
    private Path to = Path.of("docs/reference");

    @Option(
            names = "--round",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Bids of an example round: one more page says who of them is affected by which rule.")
    private List<String> bids = new ArrayList<>();

    @Option(names = "--check", description = "Write nothing; say which pages are stale.")
    private boolean check;

    @Override
    public Integer call() {
        SourceFiles found = SourceFiles.find(bids);
        return options.report(folder.result("rules docs", (rules, book) -> {
            RuleBookPages pages = new RuleBookPages(rules, book, found, to);
            return check ? pages.check() : pages.write();
        }));
    }
}
