package bpv.rules.facts;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.LiteralKind;
import bpv.rules.syntax.Expression.Prefixed;
import bpv.rules.syntax.Span;
import bpv.rules.syntax.SyntaxFault;
import bpv.source.Nearest;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells comparisons that cannot be made, that never match, or that are not exact. */
final class Comparisons {
    private static final Set<Class<?>> EXACT = Set.of(Fraction.class, Money.class, BigDecimal.class);
    private static final String DATE = "[0-3]?\\d-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\\d{4}";

    private final Consumer<SyntaxFault> faults;

    Comparisons(Consumer<SyntaxFault> faults) {
        this.faults = faults;
    }

    /** Something that has to be true or false. */
    void truth(Expression expression, @Nullable Type type) {
        Class<?> raw = Types.raw(type);
        if (raw != null && !Types.isTruth(raw)) {
            tell(
                    "wrong-type",
                    expression.span(),
                    "A condition is true or false, but this is " + TypeWords.of(type) + ".",
                    "Compare it with something.");
        }
    }

    void check(Binary binary, @Nullable Type left, @Nullable Type right) {
        Class<?> one = Types.raw(left);
        boolean ordered = !binary.operator().equals("==") && !binary.operator().equals("!=");
        if (ordered && one != null && !Comparable.class.isAssignableFrom(Types.boxed(one))) {
            tell(
                    "wrong-type",
                    binary.operatorSpan(),
                    "'" + binary.operator() + "' asks which of two is greater, and of " + TypeWords.of(left)
                            + " that cannot be said.",
                    null);
            return;
        }
        if (literal(binary.left()) != null && literal(binary.right()) == null) {
            same(binary.left(), right, left, binary.right());
        } else {
            same(binary.right(), left, right, binary.left());
        }
    }

    /** A value that is compared with another. @param wanted the type of the other */
    void same(Expression value, @Nullable Type wanted, @Nullable Type given, Expression other) {
        Class<?> want = Types.raw(wanted);
        Class<?> have = Types.raw(given);
        if (want == null || have == null) {
            return;
        }
        Literal literal = literal(value);
        if (have == Void.class || want == Void.class) {
            if (want.isPrimitive() || have.isPrimitive()) {
                tell("wrong-type", value.span(), TypeWords.of(wanted) + " is never nothing (null).", null);
            }
        } else if (want.isEnum() && have == String.class) {
            textForEnum(value, want, literal);
        } else if (EXACT.contains(want) && literal != null && Types.isNumber(have)) {
            inexact(value, want, literal);
        } else if (want == LocalDate.class && literal != null && have == String.class) {
            day(value, literal);
        } else if (!comparable(want, have)) {
            tell(
                    "wrong-type",
                    value.span(),
                    "This is " + TypeWords.of(given) + ", but it is compared with " + TypeWords.of(wanted) + ".",
                    suggestion(want, other));
        }
    }

    private static @Nullable String suggestion(Class<?> want, Expression other) {
        return want.isEnum() && other instanceof Expression.Name name
                ? "Write " + name.name() + " == " + want.getSimpleName() + "." + want.getEnumConstants()[0]
                        + ", or another of its values."
                : null;
    }

    private void textForEnum(Expression value, Class<?> want, @Nullable Literal literal) {
        List<String> values = Arrays.stream(want.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .toList();
        String near = literal == null ? "" : Nearest.to(literal.value(), values).orElse("");
        tell(
                "text-for-enum",
                value.span(),
                "Text never equals one of " + want.getSimpleName() + ", however it is spelt.",
                near.isEmpty()
                        ? "Its values are " + String.join(", ", values) + "."
                        : "Write " + want.getSimpleName() + "." + near + ", without quotes.");
    }

    private void inexact(Expression value, Class<?> want, Literal literal) {
        boolean decimal = want == BigDecimal.class;
        if (decimal && literal.kind() != LiteralKind.FLOATING) {
            return;
        }
        tell(
                "inexact-number",
                value.span(),
                literal.value() + " is a number as computers keep it, but it is compared with " + TypeWords.of(want)
                        + ".",
                "Put the number into parameters.yaml and compare with it"
                        + (decimal ? ", or write " + literal.value() + "B." : ", such as .atLeast( $number )."));
    }

    private void day(Expression value, Literal literal) {
        if (!literal.value().matches(DATE)) {
            tell(
                    "wrong-type",
                    value.span(),
                    "\"" + literal.value() + "\" is no day as rules write it.",
                    "Put the day into parameters.yaml, or write it like \"1-Apr-2018\".");
        }
    }

    private static boolean comparable(Class<?> want, Class<?> have) {
        Class<?> one = Types.boxed(want);
        Class<?> other = Types.boxed(have);
        boolean numbers = number(want) && number(have);
        return numbers || one.isAssignableFrom(other) || other.isAssignableFrom(one);
    }

    private static boolean number(Class<?> type) {
        return Types.isNumber(type) || type == BigDecimal.class || type == BigInteger.class;
    }

    private static @Nullable Literal literal(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal;
        }
        if (expression instanceof Prefixed prefixed && !prefixed.operator().equals("!")) {
            return literal(prefixed.operand());
        }
        return expression instanceof Enclosed enclosed ? literal(enclosed.inner()) : null;
    }

    private void tell(String kind, Span span, String message, @Nullable String suggestion) {
        faults.accept(new SyntaxFault(kind, span, message, suggestion));
    }
}
