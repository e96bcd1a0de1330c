package bpv.rules.mutation;

import bpv.rules.syntax.Condition;
import bpv.rules.syntax.Condition.Constraint;
import bpv.rules.syntax.Condition.Group;
import bpv.rules.syntax.Condition.Join;
import bpv.rules.syntax.Condition.Pattern;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Among;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.LiteralKind;
import bpv.rules.syntax.Expression.Prefixed;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.Span;
import bpv.rules.tracing.KnownTypes;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Alters the conditions of one rule: comparisons that take the edge in or leave it out, opposites, conditions and
 * alternatives left out, {@code and} for {@code or}.
 */
final class ConditionMutants {
    private static final Map<String, String> BESIDE = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");
    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", "<", ">=", "<=", ">", ">", "<=", ">=", "<", "&&", "||", "||", "&&");

    /** Methods that compare, and the one that differs on the edge alone. */
    private static final Map<String, String> EDGE =
            Map.of("atLeast", "above", "above", "atLeast", "atMost", "below", "below", "atMost");

    /** Methods whose denial differs from the other on the edge alone. */
    private static final Map<String, String> DENIED = Map.of("isAfter", "isBefore", "isBefore", "isAfter");

    private final Alterations into;
    private final KnownTypes types;

    ConditionMutants(Alterations into, KnownTypes types) {
        this.into = into;
        this.types = types;
    }

    void of(Rule rule) {
        rule.conditions().forEach(this::condition);
    }

    private void condition(Condition condition) {
        if (condition instanceof Pattern pattern) {
            @Nullable Class<?> fact = types.named(pattern.type()).orElse(null);
            for (int i = 0; i < pattern.constraints().size(); i++) {
                constraint(pattern.constraints(), i, fact);
            }
        } else if (condition instanceof Group group) {
            quantifier(group);
        }
    }

    private void quantifier(Group group) {
        if (group.join() == Join.NOT || group.join() == Join.EXISTS) {
            String word = group.join() == Join.NOT ? "not" : "exists";
            int start = group.span().start();
            Span at = new Span(start, start + word.length(), group.span().place());
            if (into.text(at).equals(word)) {
                into.replace(at, group.join() == Join.NOT ? "exists" : "not", group.span());
            }
        }
    }

    private void constraint(List<Constraint> constraints, int index, @Nullable Class<?> fact) {
        Constraint constraint = constraints.get(index);
        if (constraint.onlyNames() || constraint.binding() != null) {
            return;
        }
        leaveOut(constraints.stream().map(Constraint::span).toList(), index);
        expression(constraint.expression(), fact, constraint.span());
    }

    /** Leaves out one part of a list, with the comma or operator before it, or of the first after it. */
    private void leaveOut(List<Span> parts, int index) {
        Span own = parts.get(index);
        int from = index == 0 ? own.start() : parts.get(index - 1).end();
        int to = index == 0 && parts.size() > 1 ? parts.get(1).start() : own.end();
        into.leaveOut(own, from, to);
    }

    private void expression(Expression expression, @Nullable Class<?> fact, Span shown) {
        if (expression instanceof Binary binary) {
            binary(binary, fact, shown);
        } else if (expression instanceof Prefixed prefixed
                && prefixed.operator().equals("!")) {
            into.replace(prefixed.span(), into.text(prefixed.operand().span()), shown);
            edge(prefixed.operand(), prefixed.span(), "", fact, shown);
        } else if (expression instanceof Enclosed enclosed) {
            expression(enclosed.inner(), fact, shown);
        } else if (expression instanceof Among among) {
            among(among, shown);
        } else {
            into.replace(expression.span(), "!" + into.text(expression.span()), shown);
            edge(expression, expression.span(), "!", fact, shown);
        }
    }

    private void binary(Binary binary, @Nullable Class<?> fact, Span shown) {
        String beside = BESIDE.get(binary.operator());
        if (beside != null) {
            into.replace(binary.operatorSpan(), beside, shown);
        }
        String opposite = OPPOSITE.get(binary.operator());
        if (opposite != null) {
            into.replace(binary.operatorSpan(), opposite, shown);
        }
        if (binary.joins()) {
            into.leaveOut(
                    binary.left().span(),
                    binary.left().span().start(),
                    binary.right().span().start());
            into.leaveOut(
                    binary.right().span(),
                    binary.left().span().end(),
                    binary.right().span().end());
            expression(binary.left(), fact, shown);
            expression(binary.right(), fact, shown);
        } else if (binary.compares()) {
            number(binary.left(), shown);
            number(binary.right(), shown);
        }
    }

    private void number(Expression side, Span shown) {
        if (side instanceof Literal literal && literal.kind() == LiteralKind.INTEGER) {
            BigInteger value = new BigInteger(literal.value().replace("_", ""));
            into.replace(literal.span(), value.add(BigInteger.ONE).toString(), shown);
            if (value.signum() > 0) {
                into.replace(literal.span(), value.subtract(BigInteger.ONE).toString(), shown);
            }
        }
    }

    private void among(Among among, Span shown) {
        into.replace(among.wordSpan(), among.negated() ? "in" : "not in", shown);
        if (among.values().size() > 1) {
            for (int i = 0; i < among.values().size(); i++) {
                leaveOut(among.values().stream().map(Expression::span).toList(), i);
            }
        }
    }

    /** Another comparison, which differs on the edge alone; where the types have none, numbers are altered instead. */
    private void edge(Expression compared, Span all, String denial, @Nullable Class<?> fact, Span shown) {
        if (!(compared instanceof Call call) || call.arguments().size() != 1) {
            return;
        }
        String own = into.text(call.span());
        int at = call.nameSpan().start() - call.span().start();
        String rest = own.substring(at + call.name().length());
        String denied = DENIED.get(call.name());
        if (denied != null) {
            into.replace(all, denial + own.substring(0, at) + denied + rest, shown);
        }
        String edge = EDGE.get(call.name());
        @Nullable
        Class<?> target =
                call.target() == null ? fact : types.of(call.target(), fact).orElse(null);
        if (edge != null && target != null && KnownTypes.method(target, edge, 1).isPresent()) {
            into.replace(call.nameSpan(), edge, shown);
        }
    }
}
