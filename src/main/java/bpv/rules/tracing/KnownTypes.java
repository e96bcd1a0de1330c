package bpv.rules.tracing;

import bpv.rules.syntax.Condition.Constraint;
import bpv.rules.syntax.Condition.Pattern;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.RuleFile.Import;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The Java types that the names in one rule stand for. */
public final class KnownTypes {
    /** To look for a method takes longer than to call it. */
    private static final Map<Field, Optional<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private final Map<String, Class<?>> imported = new HashMap<>();
    private final Map<String, Class<?>> variables = new HashMap<>();

    private record Field(Class<?> type, String name) {}

    public KnownTypes(RuleFile file, Rule rule) {
        for (Import each : file.imports()) {
            classOf(each.type()).ifPresent(type -> imported.put(each.simpleName(), type));
        }
        rule.patterns().forEach(this::bind);
    }

    private void bind(Pattern pattern) {
        Class<?> fact = named(pattern.type()).orElse(null);
        if (fact == null) {
            return;
        }
        if (pattern.binding() != null) {
            variables.put(pattern.binding().name(), fact);
        }
        for (Constraint constraint : pattern.constraints()) {
            var binding = constraint.binding();
            if (binding != null) {
                of(constraint.expression(), fact).ifPresent(type -> variables.put(binding.name(), type));
            }
        }
    }

    /** A class by its full name; nested ones with full stops, as rules write them. */
    private static Optional<Class<?>> classOf(String name) {
        String wanted = name;
        while (true) {
            try {
                return Optional.of(Class.forName(wanted, false, KnownTypes.class.getClassLoader()));
            } catch (ClassNotFoundException | LinkageError unknown) {
                int stop = wanted.lastIndexOf('.');
                if (stop < 0) {
                    return Optional.empty();
                }
                wanted = wanted.substring(0, stop) + '$' + wanted.substring(stop + 1);
            }
        }
    }

    /** The type that a name stands for: one imported, one of {@code java.lang}, or one written in full. */
    public Optional<Class<?>> named(String name) {
        Class<?> known = imported.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return name.contains(".") ? classOf(name) : classOf("java.lang." + name);
    }

    /**
     * The type of an expression, if it can be told.
     *
     * @param fact the type of the pattern's fact; null outside of patterns
     */
    public Optional<Class<?>> of(Expression expression, @Nullable Class<?> fact) {
        if (expression instanceof Name name) {
            Class<?> variable = variables.get(name.name());
            return variable != null
                    ? Optional.of(variable)
                    : accessor(fact, name.name()).map(Method::getReturnType);
        }
        if (expression instanceof Member member) {
            return of(member.target(), fact)
                    .flatMap(target -> accessor(target, member.name()))
                    .map(Method::getReturnType);
        }
        if (expression instanceof Call call) {
            Optional<Class<?>> target = call.target() == null ? Optional.ofNullable(fact) : of(call.target(), fact);
            return target.flatMap(
                            type -> method(type, call.name(), call.arguments().size()))
                    .map(Method::getReturnType);
        }
        return expression instanceof Enclosed enclosed ? of(enclosed.inner(), fact) : Optional.empty();
    }

    /** How a field is read: by a method of its name, or of its name after {@code get} or {@code is}. */
    public static Optional<Method> accessor(@Nullable Class<?> type, String name) {
        if (type == null || name.isEmpty()) {
            return Optional.empty();
        }
        return ACCESSORS.computeIfAbsent(new Field(type, name), KnownTypes::accessor);
    }

    private static Optional<Method> accessor(Field field) {
        String name = field.name();
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String each : List.of(name, "get" + capital, "is" + capital)) {
            Optional<Method> method = method(field.type(), each, 0);
            if (method.isPresent()) {
                return method;
            }
        }
        return Optional.empty();
    }

    /** A public method by name and number of arguments. */
    public static Optional<Method> method(Class<?> type, String name, int arguments) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .findFirst();
    }
}
