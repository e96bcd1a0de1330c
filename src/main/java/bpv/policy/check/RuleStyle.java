package bpv.policy.check;

import bpv.rules.syntax.Condition;
import bpv.rules.syntax.Condition.Binding;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.LiteralKind;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.Rule.Attribute;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.Span;
import bpv.rules.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the house asks of one rule. */
final class RuleStyle {
    private static final int LONGEST_RULE = 20;
    private static final Set<String> CHANGES = Set.of("modify", "update", "retract", "delete");
    private static final Set<String> STATEMENTS =
            Set.of("for", "while", "do", "switch", "try", "throw", "return", "synchronized", "modify");
    private static final Set<String> PLAIN_NUMBERS = Set.of("0", "1");

    private final RuleFile file;
    private final Rule rule;
    private final Told told;

    RuleStyle(RuleFile file, Rule rule, Told told) {
        this.file = file;
        this.rule = rule;
        this.told = told;
    }

    /** @param folder the folder of the file; @param first whether the rule is the first on its criterion */
    void check(String folder, boolean first) {
        name(folder);
        length();
        if (first && !hasClause()) {
            warning(
                    "no-clause",
                    rule.nameSpan(),
                    "No clause stands above the first rule on " + rule.criterion() + ".",
                    "Write above the rule, after //, what its source says.");
        }
        rule.attributes().forEach(this::attribute);
        conditions();
        then();
        names();
    }

    private void name(String folder) {
        String set = folder.replace('-', ' ');
        String wanted = set.isEmpty() ? "" : set.substring(0, 1).toUpperCase(Locale.ROOT) + set.substring(1) + ", ";
        if (!rule.name().matches(Pattern.quote(wanted) + "[^:]+: \\S.*")) {
            warning(
                    "rule-name",
                    rule.nameSpan(),
                    "The name does not say set, clause and circumstance.",
                    "Write \"" + wanted + "clause: circumstance\".");
        } else if (Criteria.ofName(rule)
                .filter(clause -> !rule.criterion().isEmpty() && !clause.equals(rule.criterion()))
                .isPresent()) {
            warning(
                    "rule-name",
                    rule.nameSpan(),
                    "The name speaks of " + Criteria.ofName(rule).orElse("") + ", but the rule answers "
                            + rule.criterion() + ".",
                    "Correct the name or @criterion, whichever was left as it was copied.");
        }
    }

    private void length() {
        int lines = Lines.lastLine(file, rule.span()) - rule.span().place().line() + 1;
        if (lines > LONGEST_RULE) {
            warning(
                    "long-rule",
                    rule.nameSpan(),
                    "The rule has " + lines + " lines, more than " + LONGEST_RULE + ".",
                    "Divide it: one circumstance, one rule.");
        }
    }

    private boolean hasClause() {
        List<String> lines = file.text().lines().toList();
        int above = rule.span().place().line() - 2;
        while (above >= 0 && (lines.get(above).isBlank() || Silencings.isOne(lines.get(above)))) {
            above--;
        }
        return above >= 0 && lines.get(above).startsWith("//");
    }

    private void attribute(Attribute attribute) {
        if (!attribute.name().startsWith("date-")) {
            warning(
                    "not-allowed",
                    attribute.span(),
                    "'" + attribute.name() + "' is used; rules here have no order and no groups of their own.",
                    "Say in the conditions when the rule applies, and leave it out.");
        }
    }

    private void conditions() {
        rule.conditions().forEach(condition -> {
            if (condition instanceof Condition.Evaluation) {
                notAllowed(condition.span(), "eval");
            } else if (condition instanceof Condition.Pattern pattern && pattern.origin() != null) {
                notAllowed(pattern.origin().span(), "from");
            }
        });
        rule.conditionExpressions().flatMap(Expression::all).forEach(this::condition);
    }

    private void condition(Expression expression) {
        if (expression instanceof Literal literal && isNumber(literal) && !PLAIN_NUMBERS.contains(literal.value())) {
            warning(
                    "number-in-condition",
                    literal.span(),
                    "The number " + literal.value() + " stands in a condition.",
                    "Put it into parameters.yaml, with its source, and compare with it.");
        } else if (expression instanceof Binary binary
                && (binary.compares() || binary.operator().endsWith("matches"))
                && (isText(binary.left()) || isText(binary.right()))) {
            text(isText(binary.left()) ? binary.left() : binary.right());
        } else if (expression instanceof Expression.Among among) {
            among.values().stream().filter(RuleStyle::isText).forEach(this::text);
        }
    }

    private void text(Expression literal) {
        warning(
                "text-in-condition",
                literal.span(),
                "Something is compared with text.",
                "Compare with one of a choice, such as Measure.GAP_CLOSED, or with a number of parameters.yaml.");
    }

    private static boolean isText(Expression expression) {
        return expression instanceof Literal literal && literal.kind() == LiteralKind.TEXT;
    }

    private static boolean isNumber(Literal literal) {
        return literal.kind() != LiteralKind.TEXT
                && literal.kind() != LiteralKind.TRUTH
                && literal.kind() != LiteralKind.NULL;
    }

    private void then() {
        rule.statements().forEach(statement -> {
            if (statement instanceof Statement.If) {
                notAllowed(statement.span(), "if");
            } else if (statement instanceof Statement.Unread unread) {
                String word = unread.text().replaceFirst("(?s)[^\\w].*", "");
                if (STATEMENTS.contains(word)) {
                    notAllowed(statement.span(), word);
                }
            }
        });
        rule.statements()
                .flatMap(statement -> statement.expressions().stream())
                .flatMap(Expression::all)
                .forEach(said -> {
                    if (said instanceof Call call && call.target() == null && CHANGES.contains(call.name())) {
                        notAllowed(call.nameSpan(), call.name());
                    } else if (said instanceof Name name && name.name().equals("System")) {
                        notAllowed(name.span(), "System");
                    }
                });
    }

    private void notAllowed(Span span, String word) {
        warning(
                "not-allowed",
                span,
                "'" + word + "' is used; a rule tests facts and inserts its answer, and does nothing else.",
                "Write a rule of its own for each case.");
    }

    /** Names that are given and never used. */
    private void names() {
        if (!rule.isReadWhole()) {
            return;
        }
        Set<String> used = new HashSet<>();
        FileStyle.expressions(rule).forEach(said -> {
            if (said instanceof Name name) {
                used.add(name.name());
            }
        });
        for (Binding binding : rule.bindings()) {
            if (!used.contains(binding.name())) {
                warning(
                        "unused-name",
                        binding.span(),
                        "Nothing in the rule asks for " + binding.name() + ".",
                        "Take it out, or use it.");
            }
        }
    }

    private void warning(String id, Span span, String message, @Nullable String suggestion) {
        told.warning(id, file, span, message, suggestion);
    }
}
