package bpv.policy;

import bpv.assessment.Standing;
import bpv.policy.DatedNumbers.Number;
import bpv.policy.DatedNumbers.Value;
import bpv.rules.RuleText;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The index from paragraphs of the sources to rules and numbers, and the page on all that is assumed. */
final class SourcePages {
    static final String FILE = "sources.yaml";
    private static final Pattern NUMBERS = Pattern.compile("(\\d+(?:\\.\\d+)?)([a-z]?)(?: to (\\d+))?");

    private final Path rules;
    private final List<RuleText> texts;
    private final DatedNumbers numbers;

    SourcePages(Path rules, List<RuleText> texts, DatedNumbers numbers) {
        this.rules = rules;
        this.texts = texts;
        this.numbers = numbers;
    }

    /** From each paragraph to what follows it; a paragraph without rule says why there is none. */
    String index() {
        Page page = new Page()
                .heading(1, "From the guidance to the rules")
                .paragraph("Each paragraph of a source with the criteria and numbers that follow it, or the reason on "
                        + "record why there is none. The paragraphs are listed in `rules/" + FILE + "`; the other way "
                        + "round, each [criterion](criteria/README.md) names its source.");
        for (Mapping document : documents()) {
            page.heading(2, DatedNumbers.text(document, "document"));
            List<List<String>> rows = new ArrayList<>();
            paragraphs(document)
                    .forEach(paragraph -> rows.add(List.of(
                            paragraph.key(),
                            DatedNumbers.text((Mapping) paragraph.value(), "about"),
                            followed(document, paragraph))));
            page.table(List.of("paragraph", "about", "rules and numbers, or why none"), rows);
        }
        return page.toString();
    }

    /** Paragraphs that no rule follows and that give no reason, as {@code document, paragraph}. */
    List<String> unexplained() {
        List<String> open = new ArrayList<>();
        for (Mapping document : documents()) {
            for (Entry paragraph : paragraphs(document)) {
                if (followed(document, paragraph).isEmpty()) {
                    open.add(DatedNumbers.text(document, "document") + ", " + paragraph.key());
                }
            }
        }
        return open;
    }

    private List<Mapping> documents() {
        List<Mapping> documents = new ArrayList<>();
        if (Files.isRegularFile(rules.resolve(FILE))
                && DatedNumbers.mapping(rules.resolve(FILE)).get("documents").orElse(null) instanceof Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Mapping document) {
                    documents.add(document);
                }
            }
        }
        return documents;
    }

    private static List<Entry> paragraphs(Mapping document) {
        return document.get("paragraphs").orElse(null) instanceof Mapping paragraphs
                ? paragraphs.entries().stream()
                        .filter(entry -> entry.value() instanceof Mapping)
                        .toList()
                : List.of();
    }

    private String followed(Mapping document, Entry paragraph) {
        Set<String> found = new LinkedHashSet<>();
        for (RuleText text : texts) {
            if (cites(document, text.card().source(), paragraph.key())) {
                String criterion = text.card().criterion();
                found.add("[" + criterion + "](criteria/" + criterion + ".md)");
            }
        }
        for (String folder : numbers.folders()) {
            for (Number number : numbers.of(folder)) {
                if (number.history().stream().anyMatch(value -> cites(document, value.source(), paragraph.key()))) {
                    found.add(NumbersPage.place(number, "../../rules/"));
                }
            }
        }
        String none = DatedNumbers.text((Mapping) paragraph.value(), "none");
        return found.isEmpty() ? none : String.join(", ", found);
    }

    /** Whether a source names the document and, in the same breath, the paragraph. */
    private static boolean cites(Mapping document, String source, String paragraph) {
        for (String part : source.split(";")) {
            for (String name : names(document)) {
                int at = part.indexOf(name);
                if (at >= 0) {
                    return names(part.substring(at + name.length()), paragraph);
                }
            }
        }
        return false;
    }

    /** The longest first, so that a date in a name is not taken for a paragraph. */
    private static List<String> names(Mapping document) {
        return document.get("cited").orElse(null) instanceof Sequence list
                ? list.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(item -> ((Scalar) item).text())
                        .sorted((one, other) -> other.length() - one.length())
                        .toList()
                : List.of();
    }

    private static boolean names(String rest, String paragraph) {
        if (!Character.isDigit(paragraph.charAt(0))) {
            return rest.toLowerCase(Locale.ROOT).contains(paragraph.toLowerCase(Locale.ROOT));
        }
        Matcher number = NUMBERS.matcher(rest);
        while (number.find()) {
            boolean itself = paragraph.equals(number.group(1)) || paragraph.equals(number.group(1) + number.group(2));
            boolean within = number.group(3) != null
                    && paragraph.matches("\\d+")
                    && Integer.parseInt(paragraph) >= Integer.parseInt(number.group(1))
                    && Integer.parseInt(paragraph) <= Integer.parseInt(number.group(3));
            if (itself || within) {
                return true;
            }
        }
        return false;
    }

    /** All that no source says: rules, and values of numbers. */
    String assumptions() {
        Page page = new Page()
                .heading(1, "All assumptions")
                .paragraph("Every rule and every value of a number that no published source says. Each can be "
                        + "[changed](../how-to/change-a-number.md); [why they are as they "
                        + "are](../explanation/what-is-assumed-and-why.md) is told elsewhere. Weights and credible steps "
                        + "of [outcomes](outcomes.md) are assumed too.");
        page.heading(2, "Rules");
        page.table(
                List.of("criterion", "rule", "source"),
                texts.stream()
                        .filter(text -> text.card().standing() == Standing.ASSUMED)
                        .map(text -> List.of(
                                "[" + text.card().criterion() + "](criteria/"
                                        + text.card().criterion() + ".md)",
                                text.card().rule(),
                                text.card().source()))
                        .toList());
        page.heading(2, "Numbers");
        List<List<String>> rows = new ArrayList<>();
        for (String folder : numbers.folders()) {
            for (Number number : numbers.of(folder)) {
                for (Value value : number.history()) {
                    if (value.standing().equals(Standing.ASSUMED.key())) {
                        rows.add(List.of(
                                folder + "/" + NumbersPage.place(number, "../../rules/"),
                                number.means(),
                                value.is() + " " + number.unit(),
                                value.since(),
                                value.source()));
                    }
                }
            }
        }
        return page.table(List.of("number", "what it means", "value", "from", "source"), rows)
                .toString();
    }
}
