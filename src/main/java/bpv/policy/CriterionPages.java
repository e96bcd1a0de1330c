package bpv.policy;

import bpv.policy.DatedNumbers.Number;
import bpv.policy.DatedNumbers.Value;
import bpv.policy.ScenarioTexts.Example;
import bpv.rules.RuleSet;
import bpv.rules.RuleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A page for each criterion, and their index, in the order in which the rule sets run. */
final class CriterionPages {
    private static final String RULES = "../../../rules/";

    private final Path rules;
    private final DatedNumbers numbers;
    private final ScenarioTexts scenarios;
    private final PlainConditions conditions;
    private final Map<String, List<RuleText>> byCriterion = new LinkedHashMap<>();

    CriterionPages(
            Path rules,
            List<RuleText> texts,
            DatedNumbers numbers,
            ScenarioTexts scenarios,
            PlainConditions conditions) {
        this.conditions = conditions;
        this.rules = rules;
        this.numbers = numbers;
        this.scenarios = scenarios;
        for (RuleSet set : RuleSet.values()) {
            SortedMap<String, List<RuleText>> own = new TreeMap<>();
            for (RuleText text : texts) {
                if (text.card().file().startsWith(set.folder() + "/")) {
                    own.computeIfAbsent(text.card().criterion(), any -> new ArrayList<>())
                            .add(text);
                }
            }
            byCriterion.putAll(own);
        }
    }

    SortedMap<String, String> pages(String folder) {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put(folder + "README.md", index());
        byCriterion.forEach((criterion, texts) -> pages.put(folder + criterion + ".md", page(criterion, texts)));
        return pages;
    }

    private String index() {
        Page page = new Page()
                .heading(1, "Criteria")
                .paragraph(
                        "Every criterion gives exactly one answer on each subject; if one stays silent or answers twice, "
                                + "the program stops and says so. The sets run in this order, and what one concludes is a fact for "
                                + "the next. *Standing* is that of the rules: *quoted* from a published source, *inferred* from "
                                + "it, or *assumed*.");
        List<List<String>> rows = new ArrayList<>();
        byCriterion.forEach((criterion, texts) -> rows.add(List.of(
                "[" + criterion + "](" + criterion + ".md)",
                set(texts).folder(),
                title(criterion, texts),
                String.valueOf(texts.size()),
                String.join(", ", standings(texts)))));
        return page.table(List.of("criterion", "set", "subject", "rules", "standing"), rows)
                .toString();
    }

    private String page(String criterion, List<RuleText> texts) {
        Page page = new Page().heading(1, criterion + ": " + title(criterion, texts));
        page.paragraph("Set *" + set(texts).folder() + "*. " + verdicts(criterion) + "Words used here are in the "
                + "[glossary](../glossary.md); all criteria are in the [index](README.md).");
        clauses(page, texts);
        page.heading(2, "Rules");
        page.table(
                List.of("rule", "place", "standing", "source"),
                texts.stream().map(CriterionPages::rule).toList());
        plain(page, texts);
        numbers(page, texts);
        examples(page, criterion);
        return page.toString();
    }

    private static void clauses(Page page, List<RuleText> texts) {
        LinkedHashSet<String> clauses = new LinkedHashSet<>();
        texts.forEach(text -> clauses.add(text.clause()));
        page.heading(2, clauses.size() == 1 ? "Clause" : "Clauses");
        clauses.forEach(clause -> page.paragraph("> ", clause));
    }

    private static List<String> rule(RuleText text) {
        String dates = (text.from() == null ? "" : ", from " + text.from())
                + (text.until() == null ? "" : ", until " + text.until());
        String file = text.card().file();
        return List.of(
                circumstance(text) + dates,
                "[" + file.substring(file.lastIndexOf('/') + 1) + ":"
                        + text.card().line() + "](" + RULES + file + "#L"
                        + text.card().line() + ")",
                text.card().standing().key(),
                text.card().source());
    }

    /** What each rule asks for, and what the fields mean that it looks at. */
    private void plain(Page page, List<RuleText> texts) {
        page.heading(2, "In plain words");
        page.table(
                List.of("the answer is", "when"),
                texts.stream()
                        .map(text -> List.of(circumstance(text), conditions.of(text)))
                        .toList());
        List<List<String>> fields = conditions.fields(texts).entrySet().stream()
                .map(field -> List.of(field.getKey(), field.getValue()))
                .toList();
        if (!fields.isEmpty()) {
            page.table(List.of("what is looked at", "what it means"), fields);
        }
    }

    /** The rule's name without its set and, where that is its criterion, without its clause. */
    private static String circumstance(RuleText text) {
        String name = text.card().rule();
        String rest = name.substring(name.indexOf(", ") + 2);
        String clause = text.card().criterion() + ": ";
        return rest.startsWith(clause) ? rest.substring(clause.length()) : rest;
    }

    private void numbers(Page page, List<RuleText> texts) {
        List<List<String>> rows = new ArrayList<>();
        for (Number number : numbers.of(set(texts).folder())) {
            if (texts.stream().anyMatch(text -> text.numbers().contains(number.name()))) {
                for (Value value : number.history()) {
                    rows.add(List.of(
                            NumbersPage.place(number, RULES),
                            number.means(),
                            value.is() + " " + number.unit(),
                            value.since(),
                            value.standing()));
                }
            }
        }
        page.heading(2, "Numbers");
        if (rows.isEmpty()) {
            String header = header(texts.get(0), "Numbers");
            page.paragraph("Its rules read no number."
                    + (header.matches("(none|parameters\\.yaml).*") ? "" : " " + sentence(header)));
        } else {
            page.table(List.of("number", "what it means", "value", "from", "standing"), rows);
        }
        if (set(texts) == RuleSet.VALUE || set(texts) == RuleSet.CONFIDENCE) {
            page.paragraph("Targets, weights and credible steps are on the page on [outcomes](../outcomes.md).");
        }
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private void examples(Page page, String criterion) {
        List<Example> examples = scenarios.of(criterion);
        if (!examples.isEmpty()) {
            page.heading(2, "Examples").paragraph("Each is a scenario beside the rules, run with every build.");
            page.table(
                    List.of("when", "about", "found"),
                    examples.stream()
                            .map(example -> List.of(
                                    "[" + example.sentence() + "](" + RULES + example.file() + "#L" + example.line()
                                            + ")",
                                    example.about(),
                                    example.answer()))
                            .toList());
        }
    }

    /** What the criterion is about: its first circumstance or, where its id is a word, what its file decides. */
    private String title(String criterion, List<RuleText> texts) {
        if (criterion.matches(".*\\d.*")) {
            String name = texts.get(0).card().rule();
            return name.substring(name.indexOf(": ") + 2);
        }
        return texts.stream()
                .map(text -> header(text, "Decides"))
                .min(Comparator.comparing(String::length))
                .orElse("");
    }

    /** A line of the header of a rule's file. */
    private String header(RuleText text, String key) {
        return ReferencePages.read(rules.resolve(text.card().file()))
                .lines()
                .filter(line -> line.startsWith(" * " + key + " "))
                .findFirst()
                .map(line -> line.substring(3 + key.length()).strip())
                .orElse("");
    }

    private static String verdicts(String criterion) {
        return switch (criterion.substring(0, 1).toUpperCase(Locale.ROOT)) {
            case "M" -> criterion.length() == 2 ? "*Not met* means that a concern is raised. " : "";
            case "F" -> "A funding test: the recommendation follows from which of them are met. ";
            default -> "";
        };
    }

    private static RuleSet set(List<RuleText> texts) {
        String file = texts.get(0).card().file();
        for (RuleSet set : RuleSet.values()) {
            if (file.startsWith(set.folder() + "/")) {
                return set;
            }
        }
        throw new IllegalStateException(file + " is in no rule set");
    }

    private static List<String> standings(List<RuleText> texts) {
        return texts.stream()
                .map(text -> text.card().standing().key())
                .distinct()
                .sorted()
                .toList();
    }
}
