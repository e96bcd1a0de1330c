package bpv.rules.tracing;

import bpv.assessment.Subject;
import bpv.rules.syntax.Condition;
import bpv.rules.syntax.Condition.Constraint;
import bpv.rules.syntax.Condition.Pattern;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.Prefixed;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.source.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the conditions of one rule over facts, one after the other, as its file writes them. */
public final class RuleTrace {
    private final RuleFile file;
    private final KnownTypes types;
    private final List<Pattern> patterns = new ArrayList<>();
    private final boolean followed;
    private List<Tried> tried = new ArrayList<>();
    private int fired;

    public RuleTrace(RuleFile file, Rule rule) {
        this.file = file;
        this.types = new KnownTypes(file, rule);
        for (Condition condition : rule.when()) {
            if (condition instanceof Pattern pattern && pattern.origin() == null) {
                patterns.add(pattern);
            }
        }
        this.followed = rule.isReadWhole()
                && patterns.size() == rule.when().size()
                && patterns.stream()
                        .allMatch(pattern -> types.named(pattern.type()).isPresent());
    }

    /**
     * What was tried, and how often the rule would fire.
     *
     * @param tried each condition on each facts that held those before it
     */
    public record Result(List<Tried> tried, int fired) {}

    /** The conditions that test something, as the file writes them, in order. */
    public List<String> conditions() {
        return patterns.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> !constraint.onlyNames())
                .map(RuleTrace::shown)
                .toList();
    }

    /** Tries the rule on facts; empty if its conditions are of a kind that cannot be followed here. */
    public Optional<Result> on(Collection<?> facts) {
        if (!followed) {
            return Optional.empty();
        }
        tried = new ArrayList<>();
        fired = 0;
        try {
            match(0, 0, "", Map.of(), facts);
            return Optional.of(new Result(List.copyOf(tried), fired));
        } catch (NotKnown beyond) {
            return Optional.empty();
        }
    }

    private void match(int index, int depth, String subject, Map<String, Object> names, Collection<?> facts) {
        if (index == patterns.size()) {
            fired++;
            return;
        }
        Pattern pattern = patterns.get(index);
        Class<?> type = types.named(pattern.type()).orElseThrow();
        int conditions = (int)
                pattern.constraints().stream().filter(each -> !each.onlyNames()).count();
        for (Object fact : facts) {
            if (type.isInstance(fact)) {
                Values values = new Values(types, fact, names);
                String about = fact instanceof Subject known ? known.subject() : subject;
                if (holds(pattern, depth, about, values)) {
                    match(index + 1, depth + conditions, about, values.names(), facts);
                }
            }
        }
    }

    private boolean holds(Pattern pattern, int before, String subject, Values values) {
        int depth = before;
        if (pattern.binding() != null) {
            values.name(pattern.binding().name(), values.of(new Expression.Name(pattern.span(), "this")));
        }
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.binding() != null && constraint.onlyNames()) {
                values.name(constraint.binding().name(), values.of(constraint.expression()));
                continue;
            }
            boolean held = values.holds(constraint.expression());
            tried.add(new Tried(
                    depth,
                    shown(constraint),
                    held,
                    subject,
                    held ? List.of() : values(constraint.expression(), values)));
            if (!held) {
                return false;
            }
            depth++;
        }
        return true;
    }

    private static String shown(Constraint constraint) {
        return constraint.text().strip().replaceAll("\\s+", " ");
    }

    /** What the parts of a condition were that one can look at. */
    private List<String> values(Expression expression, Values values) {
        Set<Expression> parts = new LinkedHashSet<>();
        parts(expression, parts);
        Set<String> shown = new LinkedHashSet<>();
        for (Expression part : parts) {
            try {
                shown.add(
                        part.span().of(file.text()).replaceAll("\\s+", " ") + " is " + Shown.of(said(values.of(part))));
            } catch (NotKnown beyond) {
                continue;
            }
        }
        return List.copyOf(shown);
    }

    private static String said(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        return value instanceof Collection<?> list && list.isEmpty() ? "empty" : value.toString();
    }

    private static void parts(Expression expression, Set<Expression> parts) {
        if (expression instanceof Prefixed prefixed) {
            parts(prefixed.operand(), parts);
        } else if (expression instanceof Enclosed enclosed) {
            parts(enclosed.inner(), parts);
        } else if (expression instanceof Binary binary && binary.joins()) {
            parts(binary.left(), parts);
            parts(binary.right(), parts);
        } else if (expression instanceof Binary binary) {
            value(binary.left(), parts);
            value(binary.right(), parts);
        } else if (expression instanceof Expression.Among among) {
            value(among.operand(), parts);
        } else if (expression instanceof Call call
                && (call.target() != null || !call.arguments().isEmpty())) {
            if (call.target() != null) {
                value(call.target(), parts);
            }
            call.arguments().forEach(argument -> value(argument, parts));
        } else {
            value(expression, parts);
        }
    }

    /** A literal, or a constant written in capitals, says its own value. */
    private static void value(Expression expression, Set<Expression> parts) {
        boolean constant = expression instanceof Expression.Member member
                && member.name().equals(member.name().toUpperCase(Locale.ROOT));
        if (!(expression instanceof Literal) && !constant) {
            parts.add(expression);
        }
    }
}
