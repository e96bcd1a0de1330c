package bpv.policy.check;

import bpv.rules.facts.FactModel;
import bpv.rules.facts.FactType;
import bpv.rules.facts.Imports;
import bpv.rules.syntax.Condition.Constraint;
import bpv.rules.syntax.Condition.Evaluation;
import bpv.rules.syntax.Condition.Pattern;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Patterns that nothing ties to the others: such a rule applies to one fact because of another, of some other section or
 * outcome. A number that both are compared with is no tie.
 */
final class Joins {
    private final FactModel model;
    private final Told told;

    Joins(FactModel model, Told told) {
        this.model = model;
        this.told = told;
    }

    void check(RuleFile file, Imports imports, Rule rule) {
        List<Pattern> patterns = rule.patterns()
                .filter(pattern -> pattern.origin() == null && !isNumbers(imports, pattern))
                .toList();
        if (patterns.size() < 2 || !rule.isReadWhole()) {
            return;
        }
        Set<Pattern> tied = new HashSet<>(Set.of(patterns.get(0)));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Pattern pattern : patterns) {
                grown |= !tied.contains(pattern)
                        && tied.stream().anyMatch(other -> tied(pattern, other, rule))
                        && tied.add(pattern);
            }
        }
        for (Pattern pattern : patterns) {
            if (!tied.contains(pattern)) {
                told.warning(
                        "unjoined-pattern",
                        file,
                        pattern.span(),
                        "Nothing ties this " + pattern.type() + " to the "
                                + patterns.get(0).type()
                                + " of the rule, so that it may belong to another section or outcome.",
                        "Compare a field that both have, such as section == $section.");
            }
        }
    }

    private boolean isNumbers(Imports imports, Pattern pattern) {
        return imports.type(pattern.type())
                .map(type -> model.of(type).kind() == FactType.Kind.NUMBERS)
                .orElse(false);
    }

    private static boolean tied(Pattern one, Pattern other, Rule rule) {
        return uses(one, named(other))
                || uses(other, named(one))
                || rule.conditions()
                        .anyMatch(each -> each instanceof Evaluation evaluation && speaksOf(evaluation, one, other));
    }

    private static boolean speaksOf(Evaluation evaluation, Pattern one, Pattern other) {
        return uses(evaluation.expression(), named(one)) && uses(evaluation.expression(), named(other));
    }

    /** The names that a pattern gives. */
    private static Set<String> named(Pattern pattern) {
        Set<String> names = new HashSet<>();
        if (pattern.binding() != null) {
            names.add(pattern.binding().name());
        }
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.binding() != null) {
                names.add(constraint.binding().name());
            }
        }
        return names;
    }

    private static boolean uses(Pattern pattern, Set<String> names) {
        return pattern.constraints().stream().anyMatch(constraint -> uses(constraint.expression(), names));
    }

    private static boolean uses(Expression expression, Set<String> names) {
        return expression.all().anyMatch(part -> part instanceof Name name && names.contains(name.name()));
    }
}
