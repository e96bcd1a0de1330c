package bpv.policy.check;

import bpv.rules.RuleSet;
import bpv.rules.RuleSources;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.Rule.Annotation;
import bpv.rules.syntax.RuleFile;
import bpv.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which criteria there are. A criterion exists because the header of its rule file says that it is decided there, because
 * the program has to know it, or because a scenario asks for it; what stands on one card only is a slip of the pen.
 */
final class Criteria {
    private static final Pattern DECIDES = Pattern.compile("(?m)^ \\* Decides\\s+(.*)$");
    private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d{1,3}) to \\1(\\d{1,3})");
    private static final Pattern ID = Pattern.compile("[A-Z]+\\d{1,3}");
    private static final Pattern CLAUSE = Pattern.compile("[^,]+, ([A-Z]+\\d{1,3}): .*");

    private Criteria() {}

    /** Whether the program knows the criterion, as it does those of limits, or the header of a file of rules names it. @param name the file's, relative to the folder */
    static boolean isNamed(String name, RuleFile file, String criterion) {
        boolean demanded = RuleSources.set(name)
                .filter(set -> set == RuleSet.LIMITS || set.demanded().contains(criterion))
                .isPresent();
        return demanded || ofHeader(file).contains(criterion);
    }

    /** The ids that the header says are decided in a file. */
    private static Set<String> ofHeader(RuleFile file) {
        Set<String> named = new TreeSet<>();
        Matcher decides = DECIDES.matcher(file.text());
        if (decides.find()) {
            Matcher id = ID.matcher(decides.group(1));
            while (id.find()) {
                named.add(id.group());
            }
            Matcher range = RANGE.matcher(decides.group(1));
            while (range.find()) {
                for (int i = Integer.parseInt(range.group(2)); i <= Integer.parseInt(range.group(3)); i++) {
                    named.add(range.group(1) + i);
                }
            }
        }
        return named;
    }

    static void unknown(RuleFile file, Rule rule, Told told, Set<String> asked) {
        Optional<Annotation> card = rule.annotation("criterion");
        List<String> header = new ArrayList<>(ofHeader(file));
        Optional<String> meant = ofName(rule)
                .filter(id -> header.contains(id) || asked.contains(id))
                .or(() -> Nearest.to(rule.criterion(), header))
                .or(() -> Nearest.to(rule.criterion(), new TreeSet<>(asked)));
        told.error(
                "unknown-criterion",
                file,
                card.map(Annotation::valueSpan).orElse(rule.nameSpan()),
                "There is no criterion " + rule.criterion()
                        + ": neither the header of this file nor a scenario names it.",
                meant.map(near -> "Did you mean " + near + "? ").orElse("")
                        + "A new criterion is named in the header, after 'Decides'.");
    }

    /** The criterion that the name of a rule speaks of, such as {@code G1} in "Gateway, G1: ...". */
    static Optional<String> ofName(Rule rule) {
        Matcher clause = CLAUSE.matcher(rule.name());
        return clause.matches() ? Optional.of(clause.group(1)) : Optional.empty();
    }
}
