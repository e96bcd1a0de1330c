package bpv.policy;

import bpv.rules.RuleSources;
import bpv.rules.RuleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reference pages that are written from the rules folder and the schema of a bid, so that they cannot say anything
 * else: a page for each criterion with their index, the numbers, the outcomes, and the fields of a bid.
 */
public final class ReferencePages {
    static final String NOTE = "<!-- Written from the rules folder; see docs/contributing.md. Do not edit. -->\n\n";

    private ReferencePages() {}

    /**
     * Every page by its path below the documents folder, as it has to read.
     *
     * @param rules the rules folder
     * @param docs the documents folder, for the schema and for the page around the fields of a bid
     */
    public static SortedMap<String, String> pages(Path rules, Path docs) {
        SortedMap<String, String> pages = ofRules(rules);
        pages.put("reference/bid-document.md", FieldTable.within(docs.resolve("reference")));
        return pages;
    }

    /** The pages that are written from the rules folder alone, by their path below the documents folder. */
    static SortedMap<String, String> ofRules(Path rules) {
        List<RuleText> texts = RuleText.read(rules);
        DatedNumbers numbers = DatedNumbers.read(rules);
        SourcePages sources = new SourcePages(rules, texts, numbers);
        SortedMap<String, String> pages = new TreeMap<>(new CriterionPages(
                        rules, texts, numbers, ScenarioTexts.read(rules), new PlainConditions(RuleSources.read(rules)))
                .pages("reference/criteria/"));
        pages.put("reference/numbers.md", NumbersPage.write(numbers, texts));
        pages.put("reference/outcomes.md", OutcomesPage.write(rules));
        pages.put("reference/sources.md", sources.index());
        pages.put("reference/assumptions.md", sources.assumptions());
        return pages;
    }

    /** Writes every page, and takes out the page of a criterion that is no more. */
    public static void write(Path rules, Path docs) throws IOException {
        SortedMap<String, String> pages = pages(rules, docs);
        Path criteria = Files.createDirectories(docs.resolve("reference/criteria"));
        try (var old = Files.list(criteria)) {
            for (Path page : old.toList()) {
                if (!pages.containsKey("reference/criteria/" + page.getFileName())) {
                    Files.delete(page);
                }
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(docs.resolve(page.getKey()), page.getValue());
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
