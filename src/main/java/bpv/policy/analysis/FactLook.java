package bpv.policy.analysis;

import bpv.quantity.Fraction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks facts for their fields, as rules do. */
final class FactLook {
    private FactLook() {}

    /** The method that a field without brackets, or a call without arguments, stands for. */
    static Optional<Method> method(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            return method.getReturnType() == void.class ? Optional.empty() : Optional.of(method);
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }

    /** The value of a field. */
    static @Nullable Object ask(Object fact, Method method) {
        try {
            return method.invoke(fact);
        } catch (InvocationTargetException | IllegalAccessException | IllegalArgumentException unwilling) {
            return null;
        }
    }

    /** What fields joined by full stops lead to; null if it is nothing, or not to be had. */
    static @Nullable Object at(Object fact, String path) {
        @Nullable Object value = fact;
        for (String name : path.split("\\.", -1)) {
            Method method =
                    value == null ? null : method(value.getClass(), name).orElse(null);
            if (value == null || method == null) {
                return null;
            }
            value = ask(value, method);
        }
        return value;
    }

    /** A value as an exact number, a day as its number; empty if it is neither. */
    static Optional<Fraction> number(@Nullable Object value) {
        if (value instanceof Fraction fraction) {
            return Optional.of(fraction);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(Fraction.of(((Number) value).longValue()));
        }
        if (value instanceof BigDecimal decimal) {
            return Optional.of(Fraction.of(decimal));
        }
        return value instanceof LocalDate day ? Optional.of(Fraction.of(day.toEpochDay())) : Optional.empty();
    }

    static boolean isNumber(Class<?> type) {
        return type == Fraction.class
                || type == int.class
                || type == long.class
                || type == BigDecimal.class
                || type == LocalDate.class;
    }
}
