package bpv.rules.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions about Java types; null is a type that is not known, of which everything is believed. */
final class Types {
    private static final List<Class<?>> WHOLE = List.of(Byte.class, Short.class, Integer.class, Long.class);
    private static final List<Class<?>> FLOATING = List.of(Float.class, Double.class);
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            char.class, Character.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);

    private Types() {}

    static @Nullable Class<?> raw(@Nullable Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof WildcardType wild ? raw(wild.getUpperBounds()[0]) : null;
    }

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    static boolean isWhole(Class<?> boxed) {
        return WHOLE.contains(boxed);
    }

    static boolean isFloating(Class<?> boxed) {
        return FLOATING.contains(boxed);
    }

    /** Whether a computer's own numbers are meant, whole or inexact. */
    static boolean isNumber(@Nullable Class<?> type) {
        return type != null && (isWhole(boxed(type)) || isFloating(boxed(type)));
    }

    static boolean isTruth(@Nullable Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** A type that a method declares, where the method is called on a value of another type. */
    static @Nullable Type resolved(Type declared, @Nullable Type target) {
        if (declared instanceof TypeVariable<?> variable) {
            return argument(variable, target);
        }
        return raw(declared) == null ? null : declared;
    }

    private static @Nullable Type argument(TypeVariable<?> variable, @Nullable Type target) {
        if (target instanceof ParameterizedType known && variable.getGenericDeclaration() instanceof Class<?>) {
            TypeVariable<?>[] declared = ((Class<?>) known.getRawType()).getTypeParameters();
            for (int i = 0; i < declared.length; i++) {
                if (declared[i].getName().equals(variable.getName())) {
                    return known.getActualTypeArguments()[i];
                }
            }
        }
        return null;
    }

    /** Whether a value can be given where a type is wanted. */
    static boolean takes(Class<?> wanted, @Nullable Type given) {
        Class<?> type = raw(given);
        if (type == null) {
            return true;
        }
        if (type == Void.class) {
            return !wanted.isPrimitive();
        }
        if (isNumber(wanted) && isNumber(type) && wanted.isPrimitive()) {
            return rank(boxed(type)) <= rank(boxed(wanted));
        }
        return boxed(wanted).isAssignableFrom(boxed(type));
    }

    private static int rank(Class<?> boxed) {
        return isWhole(boxed) ? WHOLE.indexOf(boxed) : WHOLE.size() + FLOATING.indexOf(boxed);
    }
}
