package bpv.rules.facts;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads fields and methods from the program's classes. */
final class ClassReader {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "hashCode", "getClass", "clone");

    private ClassReader() {}

    /** What can be asked without an argument, by name. */
    static List<FactField> fields(Class<?> type) {
        Set<String> given = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())
                : Set.of();
        Map<String, FactField> fields = new TreeMap<>();
        for (Method method : methods(type)) {
            if (tells(method)) {
                fields.put(
                        method.getName(),
                        new FactField(
                                method.getName(),
                                method.getGenericReturnType(),
                                isNullable(method.getAnnotatedReturnType()),
                                given.contains(method.getName()),
                                Meanings.of(type.getName() + "." + method.getName())));
            }
        }
        return List.copyOf(fields.values());
    }

    private static boolean tells(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Enum.class
                && !OF_EVERY_OBJECT.contains(method.getName());
    }

    /** The public methods, in an order that is always the same. */
    static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge() && method.getDeclaringClass() != Object.class)
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .toList();
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** The classes that a class speaks of: what its methods give, and what is declared within it. */
    static List<Class<?>> mentioned(Class<?> type) {
        List<Class<?>> mentioned = new ArrayList<>(List.of(type.getClasses()));
        for (Method method : methods(type)) {
            mention(method.getGenericReturnType(), mentioned);
        }
        return mentioned;
    }

    private static void mention(Type type, List<Class<?>> mentioned) {
        if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                mention(argument, mentioned);
            }
        }
        Class<?> raw = Types.raw(type);
        if (raw != null) {
            mentioned.add(raw);
        }
    }
}
