package bpv.rules;

import bpv.assessment.RuleCard;
import bpv.assessment.Standing;
import bpv.rules.safety.AllowedSource;
import bpv.rules.safety.PlainRules;
import bpv.source.Problem;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;

/**
 * Where each rule stands and what its card says, read from the rule files themselves: neither way of compiling keeps both
 * file and line. Rules are keyed by package and name.
 */
final class RuleIndex {
    private final RuleFiles files;
    private final Map<String, RuleCard> cards = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleIndex(RuleFiles files) {
        this.files = files;
    }

    /**
     * The cards of all rules; a rule that says what rules may not, a file that is no DRL, or a rule without a full card, is
     * refused with its line. Nothing is built from rule files that did not come through here.
     */
    static Map<String, RuleCard> of(RuleFiles files) {
        RuleIndex index = new RuleIndex(files);
        index.problems.addAll(AllowedSource.problems(files.drl(), files::shown));
        if (index.problems.isEmpty()) {
            files.drl().forEach(index::read);
        }
        if (!index.problems.isEmpty()) {
            throw new RulesRejected(index.problems);
        }
        return index.cards;
    }

    /** Whether the engine reads nothing but plain rules in the files. */
    static boolean arePlain(RuleFiles files) {
        for (byte[] bytes : files.drl().values()) {
            try {
                PackageDescr parsed = new DrlParser().parse(false, text(bytes));
                if (parsed == null || !PlainRules.odd(parsed).isEmpty()) {
                    return false;
                }
            } catch (DroolsParserException unparsable) {
                return false;
            }
        }
        return true;
    }

    private static StringReader text(byte[] bytes) {
        return new StringReader(new String(bytes, StandardCharsets.UTF_8));
    }

    static String key(String packageName, String rule) {
        return packageName + "/" + rule;
    }

    private void read(String name, byte[] bytes) {
        DrlParser parser = new DrlParser();
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, text(bytes));
        } catch (DroolsParserException unparsable) {
            problem(name, 1, "the file cannot be read as rules: " + unparsable.getMessage());
        }
        for (DroolsError error : parser.getErrors()) {
            problem(name, error.getLines().length == 0 ? 1 : error.getLines()[0], error.getMessage());
        }
        if (parsed == null || parser.hasErrors()) {
            return;
        }
        for (PlainRules.Odd odd : PlainRules.odd(parsed)) {
            problem(name, odd.line(), "here the engine reads " + odd.what() + ", which rules may not have");
        }
        String expected = name.contains("/")
                ? name.substring(0, name.lastIndexOf('/')).replace('-', '_').replace('/', '.')
                : "";
        if (!expected.equals(parsed.getNamespace())) {
            problem(
                    name,
                    1,
                    "the package is '" + parsed.getNamespace() + "', but the folder asks for '" + expected + "'");
        }
        for (RuleDescr rule : parsed.getRules()) {
            card(name, parsed.getNamespace(), rule);
        }
    }

    private void card(String name, String packageName, RuleDescr rule) {
        Optional<Standing> standing = Arrays.stream(Standing.values())
                .filter(known -> known.key().equals(annotation(rule, "standing")))
                .findFirst();
        for (String part : List.of("criterion", "source", "standing")) {
            if (annotation(rule, part).isBlank()) {
                problem(name, rule.getLine(), "rule \"" + rule.getName() + "\" lacks @" + part + "( \"...\" )");
            }
        }
        if (standing.isEmpty()) {
            problem(name, rule.getLine(), "rule \"" + rule.getName() + "\": standing is quoted, inferred or assumed");
        }
        RuleCard card = new RuleCard(
                rule.getName(),
                name,
                rule.getLine(),
                annotation(rule, "criterion"),
                annotation(rule, "source"),
                standing.orElse(Standing.ASSUMED));
        if (cards.put(key(packageName, rule.getName()), card) != null) {
            problem(name, rule.getLine(), "a second rule is called \"" + rule.getName() + "\"");
        }
    }

    private static String annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null || annotation.getValue() == null) {
            return "";
        }
        String text = annotation.getValue().toString().strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private void problem(String name, int line, String message) {
        problems.add(new Problem(
                files.shown(name), Math.max(line, 1), 1, "", "rules", message, "a rule file that compiles", "", null));
    }
}
