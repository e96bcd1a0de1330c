package bpv.policy;

import bpv.assessment.AssessedBid;
import bpv.bid.Bid;
import bpv.desk.DeskResult;
import bpv.desk.DeskResult.Case;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.document.BidReader;
import bpv.document.ReadBids;
import bpv.round.Round;
import bpv.rules.RuleBook;
import bpv.rules.RuleText;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rulebook for readers in a folder of its own: written, or compared with what stands there. */
public final class RuleBookPages {
    private static final String COMMAND = "rules docs";

    private final Path rules;
    private final Path to;
    private final RuleBook book;
    private final ReadBids bids;

    /**
     * @param rules the rules folder
     * @param book its rules
     * @param bids the example round, whose bids a page says are affected; without bids there is no such page
     * @param to the folder of the pages, such as {@code docs/reference}
     */
    public RuleBookPages(Path rules, RuleBook book, SourceFiles bids, Path to) {
        this.rules = rules;
        this.book = book;
        this.bids = BidReader.readAll(bids, new Round(book, book.assessmentDay()).form());
        this.to = to;
    }

    /** Pages by their path below the folder. */
    private SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        ReferencePages.ofRules(rules).forEach((name, text) -> pages.put(name.replaceFirst("^reference/", ""), text));
        if (!bids.bids().isEmpty()) {
            Round round = new Round(book, book.assessmentDay());
            List<AssessedBid> assessed = bids.bids().stream()
                    .sorted(Comparator.comparing(Bid::alliance))
                    .map(round.assessor()::assess)
                    .toList();
            pages.put("affected.md", new AffectedPage(book).write(round, assessed));
        }
        return pages;
    }

    /** Writes every page, takes out those of criteria that are no more, and says what was new. */
    public DeskResult write() {
        SortedMap<String, String> pages = pages();
        List<String> changed = stale(pages);
        try {
            for (String name : changed) {
                Path file = to.resolve(name);
                Files.createDirectories(file.toAbsolutePath().getParent());
                if (pages.containsKey(name)) {
                    Files.writeString(file, pages.getOrDefault(name, ""));
                } else {
                    Files.delete(file);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the pages cannot be written to " + to, unwritable);
        }
        List<String> figures =
                List.of(pages.size() + " pages in " + shown("") + "; " + changed.size() + " were new or stale.");
        return new DeskResult(COMMAND, open(), figures);
    }

    /** Says which pages are stale, missing, or of a criterion that is no more. */
    public DeskResult check() {
        SortedMap<String, String> pages = pages();
        List<Case> cases = new ArrayList<>(open());
        List<String> stale = stale(pages);
        for (String name : stale) {
            String message = !pages.containsKey(name)
                    ? "this page is of a criterion that is no more"
                    : Files.exists(to.resolve(name))
                            ? "this page does not say what the rules say"
                            : "this page is missing";
            cases.add(new Case(
                    name,
                    shown(name),
                    1,
                    List.of(Remark.of(
                            "stale-page",
                            Level.ERROR,
                            shown(name),
                            firstDifference(name, pages.getOrDefault(name, "")),
                            1,
                            message,
                            "Run bpv rules docs, and read the difference."))));
        }
        return new DeskResult(COMMAND, cases, List.of(pages.size() + " pages; " + stale.size() + " are stale."));
    }

    private String shown(String name) {
        return (name.isEmpty() ? to : to.resolve(name)).toString().replace('\\', '/');
    }

    private int firstDifference(String name, String wanted) {
        List<String> lines = wanted.lines().toList();
        List<String> now = read(name).lines().toList();
        int line = 0;
        while (line < lines.size() && line < now.size() && lines.get(line).equals(now.get(line))) {
            line++;
        }
        return line + 1;
    }

    private String read(String name) {
        Path file = to.resolve(name);
        return Files.isRegularFile(file) ? ReferencePages.read(file) : "";
    }

    private List<String> stale(SortedMap<String, String> pages) {
        List<String> stale = new ArrayList<>();
        pages.forEach((name, text) -> {
            if (!read(name).equals(text)) {
                stale.add(name);
            }
        });
        Path criteria = to.resolve("criteria");
        if (Files.isDirectory(criteria)) {
            try (Stream<Path> files = Files.list(criteria)) {
                files.map(file -> "criteria/" + file.getFileName())
                        .filter(name -> name.endsWith(".md") && !pages.containsKey(name))
                        .filter(name -> read(name).startsWith(ReferencePages.NOTE))
                        .sorted()
                        .forEach(stale::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(criteria + " cannot be read", unreadable);
            }
        }
        return stale;
    }

    /** Paragraphs with neither rule nor reason. */
    private List<Case> open() {
        SourcePages sources = new SourcePages(rules, RuleText.read(rules), DatedNumbers.read(rules));
        String file = rules.resolve(SourcePages.FILE).toString().replace('\\', '/');
        return sources.unexplained().stream()
                .map(paragraph -> new Case(
                        paragraph,
                        file,
                        1,
                        List.of(Remark.of(
                                "paragraph-without-rule",
                                Level.ERROR,
                                file,
                                1,
                                1,
                                paragraph + ": no rule or number follows it, and no reason says why",
                                "Say why under 'none', or correct the source of the rule that follows it."))))
                .toList();
    }
}
