package bpv.rules.tracing;

import bpv.rules.syntax.Expression.Literal;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How values are written and compared, as the engine does it. */
final class Comparing {
    /** What stands for nothing where nothing cannot stand. */
    static final Object NOTHING = new Object();

    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            boolean.class,
            Boolean.class,
            char.class,
            Character.class);

    private Comparing() {}

    static @Nullable Object literal(Literal literal) {
        return switch (literal.kind()) {
            case TEXT -> literal.value();
            case INTEGER -> Integer.valueOf(literal.value().replace("_", ""));
            case LONG -> Long.valueOf(literal.value().replaceAll("[_lL]", ""));
            case TRUTH -> Boolean.valueOf(literal.value());
            case NULL -> null;
            case FLOATING, DECIMAL, BIG_INTEGER -> throw new NotKnown("a number of this kind");
        };
    }

    static Class<?> boxed(Class<?> type) {
        return BOXED.getOrDefault(type, type);
    }

    static boolean equal(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            return number(one).compareTo(number(other)) == 0;
        }
        if (one != null && other != null && !one.getClass().equals(other.getClass())) {
            throw new NotKnown("values of two kinds");
        }
        return Objects.equals(one, other);
    }

    static boolean compared(@Nullable Object left, String operator, @Nullable Object right) {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "<" -> order(left, right) < 0;
            case "<=" -> order(left, right) <= 0;
            case ">" -> order(left, right) > 0;
            case ">=" -> order(left, right) >= 0;
            case "contains" -> left instanceof Collection<?> all && all.contains(right);
            case "memberOf" -> right instanceof Collection<?> all && all.contains(left);
            default -> throw new NotKnown(operator);
        };
    }

    @SuppressWarnings("unchecked")
    private static int order(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number && right instanceof Number) {
            return number(left).compareTo(number(right));
        }
        if (left instanceof Comparable<?> one
                && right != null
                && left.getClass().equals(right.getClass())) {
            return ((Comparable<Object>) one).compareTo(right);
        }
        throw new NotKnown("what is more");
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof BigDecimal) {
            return new BigDecimal(value.toString());
        }
        throw new NotKnown("a number of this kind");
    }

    /** The same method where a public type declares it, so that it can be called. */
    static Method open(Method method) {
        if (Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
            return method;
        }
        for (Class<?> type : List.of(method.getDeclaringClass().getInterfaces())) {
            try {
                return open(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException elsewhere) {
                continue;
            }
        }
        Class<?> above = method.getDeclaringClass().getSuperclass();
        try {
            return above == null ? method : open(above.getMethod(method.getName(), method.getParameterTypes()));
        } catch (NoSuchMethodException nowhere) {
            return method;
        }
    }
}
