package bpv.rules;

import bpv.assessment.RuleCard;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/**
 * A rule as people read it in its file, for reference pages; nothing is compiled.
 *
 * @param card the rule's card
 * @param clause the comment that stands over the rule, or over the rules before it that share it, as one paragraph
 * @param numbers the names of the numbers of its folder's {@code parameters.yaml} that the rule reads, sorted
 * @param from the first day on which it is in force, as the file writes it; null if it always was
 * @param until the first day on which it no longer is; null if there is none
 */
public record RuleText(
        RuleCard card,
        String clause,
        List<String> numbers,
        @Nullable String from,
        @Nullable String until) {
    private static final Pattern BINDING = Pattern.compile("\\s*\\$\\w+\\s*:\\s*(\\w+)\\s*");

    public RuleText {
        numbers = List.copyOf(numbers);
    }

    /**
     * Every rule of a rules folder, by file and line.
     *
     * @throws RulesRejected if a file is no DRL or a rule lacks its card
     */
    public static List<RuleText> read(Path folder) {
        return read(RuleFiles.read(folder));
    }

    static List<RuleText> read(RuleFiles files) {
        Map<String, RuleCard> cards = RuleIndex.of(files);
        List<RuleText> texts = new ArrayList<>();
        files.drl().forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            PackageDescr parsed = parse(name, text);
            for (RuleDescr rule : parsed.getRules()) {
                RuleCard card = Objects.requireNonNull(cards.get(RuleIndex.key(parsed.getNamespace(), rule.getName())));
                texts.add(new RuleText(
                        card,
                        clauseOver(lines, card.line()),
                        numbers(rule),
                        attribute(rule, "date-effective"),
                        attribute(rule, "date-expires")));
            }
        });
        texts.sort(Comparator.<RuleText, String>comparing(rule -> rule.card().file())
                .thenComparingInt(rule -> rule.card().line()));
        return List.copyOf(texts);
    }

    private static PackageDescr parse(String name, String text) {
        try {
            return new DrlParser().parse(false, new StringReader(text));
        } catch (DroolsParserException unparsable) {
            throw new IllegalStateException(name + " was read as rules before, but cannot be now", unparsable);
        }
    }

    /** The nearest comment of whole lines above a line. */
    private static String clauseOver(List<String> lines, int line) {
        int last = line - 2;
        while (last >= 0 && !isClause(lines.get(last))) {
            last--;
        }
        int first = last;
        while (first > 0 && lines.get(first - 1).startsWith("//")) {
            first--;
        }
        return last < 0
                ? ""
                : String.join(
                        " ",
                        lines.subList(first, last + 1).stream()
                                .filter(RuleText::isClause)
                                .map(comment -> comment.substring(2).strip())
                                .toList());
    }

    /** A comment of a whole line that is not meant for the policy desk. */
    private static boolean isClause(String line) {
        return line.startsWith("//") && !line.startsWith("// bpv:");
    }

    private static List<String> numbers(RuleDescr rule) {
        TreeSet<String> names = new TreeSet<>();
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            if (part instanceof PatternDescr pattern && pattern.getObjectType().endsWith("Parameters")) {
                for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
                    Matcher binding =
                            BINDING.matcher(constraint instanceof ExprConstraintDescr said ? said.getExpression() : "");
                    if (binding.matches()) {
                        names.add(binding.group(1));
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    private static @Nullable String attribute(RuleDescr rule, String name) {
        return rule.getAttributes().containsKey(name)
                ? rule.getAttributes().get(name).getValue().replace("\"", "")
                : null;
    }
}
