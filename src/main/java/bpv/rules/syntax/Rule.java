package bpv.rules.syntax;

import bpv.rules.syntax.Condition.Binding;
import bpv.rules.syntax.Condition.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule.
 *
 * @param span from {@code rule} to {@code end}, or to where the next thing begins if {@code end} is missing
 * @param name without quotes
 * @param nameSpan with quotes
 * @param annotations its card, in the order of the file
 * @param attributes such as {@code date-effective}, in the order of the file
 * @param whenSpan from {@code when} to {@code then}; empty if there is no {@code when}
 * @param when the conditions, all of which have to hold
 * @param thenSpan what stands between {@code then} and {@code end}
 * @param then what is done
 */
public record Rule(
        Span span,
        String name,
        Span nameSpan,
        List<Annotation> annotations,
        List<Attribute> attributes,
        Span whenSpan,
        List<Condition> when,
        Span thenSpan,
        List<Statement> then) {
    public Rule {
        annotations = List.copyOf(annotations);
        attributes = List.copyOf(attributes);
        when = List.copyOf(when);
        then = List.copyOf(then);
    }

    /**
     * {@code @name( value )}.
     *
     * @param span all of it
     * @param value without quotes; empty if there is none
     * @param valueSpan what stands between the brackets, with quotes
     */
    public record Annotation(Span span, String name, String value, Span valueSpan) {}

    /** An attribute with its value, without quotes; {@code true} where it says none. */
    public record Attribute(Span span, String name, String value, Span valueSpan) {}

    /** The value of an annotation; empty if there is none. */
    public Optional<Annotation> annotation(String wanted) {
        return annotations.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    public Optional<Attribute> attribute(String wanted) {
        return attributes.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    /** The criterion that it answers; empty if its card names none. */
    public String criterion() {
        return annotation("criterion").map(Annotation::value).orElse("");
    }

    /** Every condition, those within others too. */
    public Stream<Condition> conditions() {
        return when.stream().flatMap(Condition::all);
    }

    /** Every pattern, those within others too. */
    public Stream<Pattern> patterns() {
        return conditions().filter(Pattern.class::isInstance).map(Pattern.class::cast);
    }

    /** Every statement, those within others too. */
    public Stream<Statement> statements() {
        return then.stream().flatMap(Statement::all);
    }

    /** The facts that are inserted, as the expressions that make them. */
    public List<Expression> inserted() {
        return statements()
                .flatMap(statement -> statement.expressions().stream())
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(call -> call.target() == null && call.name().startsWith("insert"))
                .flatMap(call -> call.arguments().stream())
                .toList();
    }

    /** Every name that a pattern, a constraint or a figure gives, in the order of the file. */
    public List<Binding> bindings() {
        return conditions()
                .flatMap(Bindings::of)
                .sorted(Comparator.comparingInt(binding -> binding.span().start()))
                .toList();
    }

    /** Every expression of its conditions that stands in no other. */
    public Stream<Expression> conditionExpressions() {
        return conditions().flatMap(Bindings::expressions);
    }

    /** Whether there is a part of it that could not be read, and is not analysed. */
    public boolean isReadWhole() {
        boolean conditionsRead = conditions().noneMatch(Condition.Unread.class::isInstance);
        boolean statementsRead = statements().noneMatch(Statement.Unread.class::isInstance);
        Stream<Expression> said = statements().flatMap(each -> each.expressions().stream());
        return conditionsRead
                && statementsRead
                && Stream.concat(conditionExpressions(), said)
                        .flatMap(Expression::all)
                        .noneMatch(Expression.Unread.class::isInstance);
    }
}
