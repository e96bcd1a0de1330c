package bpv.rules.tracing;

import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Among;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Choice;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Expression.Prefixed;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of expressions for one fact and the names given so far. */
final class Values {
    private final KnownTypes types;
    private final Object fact;
    private final Map<String, Object> names;

    Values(KnownTypes types, Object fact, Map<String, Object> names) {
        this.types = types;
        this.fact = fact;
        this.names = new HashMap<>(names);
    }

    Map<String, Object> names() {
        return names;
    }

    void name(String name, @Nullable Object value) {
        names.put(name, value == null ? Comparing.NOTHING : value);
    }

    /** Whether a condition holds. */
    boolean holds(Expression expression) {
        if (of(expression) instanceof Boolean truth) {
            return truth;
        }
        throw new NotKnown("no condition");
    }

    /** The value; null is a value too. */
    @Nullable
    Object of(Expression expression) {
        if (expression instanceof Literal literal) {
            return Comparing.literal(literal);
        }
        if (expression instanceof Name name) {
            return named(name.name());
        }
        if (expression instanceof Member member) {
            return member(member);
        }
        if (expression instanceof Call call) {
            return call(call);
        }
        if (expression instanceof Enclosed enclosed) {
            return of(enclosed.inner());
        }
        return joined(expression);
    }

    private @Nullable Object joined(Expression expression) {
        if (expression instanceof Prefixed prefixed && prefixed.operator().equals("!")) {
            return !holds(prefixed.operand());
        }
        if (expression instanceof Binary binary) {
            return switch (binary.operator()) {
                case "&&" -> holds(binary.left()) && holds(binary.right());
                case "||" -> holds(binary.left()) || holds(binary.right());
                default -> Comparing.compared(of(binary.left()), binary.operator(), of(binary.right()));
            };
        }
        if (expression instanceof Among among) {
            Object value = of(among.operand());
            return among.negated() != among.values().stream().anyMatch(each -> Comparing.equal(value, of(each)));
        }
        if (expression instanceof Choice choice) {
            return of(holds(choice.condition()) ? choice.yes() : choice.no());
        }
        throw new NotKnown("this kind of expression");
    }

    private @Nullable Object named(String name) {
        Object known = names.get(name);
        if (known != null) {
            return known == Comparing.NOTHING ? null : known;
        }
        if (name.equals("this")) {
            return fact;
        }
        return invoked(
                KnownTypes.accessor(fact.getClass(), name).orElseThrow(() -> new NotKnown(name)), fact, List.of());
    }

    private @Nullable Object member(Member member) {
        Optional<Class<?>> type = typeOf(member.target());
        if (type.isPresent()) {
            try {
                return type.get().getField(member.name()).get(null);
            } catch (ReflectiveOperationException | NullPointerException noConstant) {
                throw new NotKnown(member.name());
            }
        }
        Object target = of(member.target());
        if (target == null) {
            if (member.nullSafe()) {
                return null;
            }
            throw new NotKnown("a field of nothing");
        }
        Method read =
                KnownTypes.accessor(target.getClass(), member.name()).orElseThrow(() -> new NotKnown(member.name()));
        return invoked(read, target, List.of());
    }

    /** The type that an expression names; empty if it is a value. */
    private Optional<Class<?>> typeOf(Expression expression) {
        if (expression instanceof Name name
                && !names.containsKey(name.name())
                && KnownTypes.accessor(fact.getClass(), name.name()).isEmpty()) {
            return types.named(name.name());
        }
        return Optional.empty();
    }

    private @Nullable Object call(Call call) {
        List<@Nullable Object> arguments =
                call.arguments().stream().map(this::of).collect(Collectors.toList());
        Optional<Class<?>> type = call.target() == null ? Optional.empty() : typeOf(call.target());
        Object target = call.target() == null ? fact : type.isPresent() ? null : of(call.target());
        if (target == null && type.isEmpty()) {
            throw new NotKnown("a call on nothing");
        }
        Class<?> owner = target == null ? type.orElseThrow() : target.getClass();
        for (Method method : owner.getMethods()) {
            if (method.getName().equals(call.name()) && takes(method, arguments)) {
                return invoked(method, target, arguments);
            }
        }
        throw new NotKnown(call.name());
    }

    private static boolean takes(Method method, List<@Nullable Object> arguments) {
        Class<?>[] wanted = method.getParameterTypes();
        boolean takes = wanted.length == arguments.size();
        for (int i = 0; takes && i < wanted.length; i++) {
            Object argument = arguments.get(i);
            takes = argument == null
                    ? !wanted[i].isPrimitive()
                    : Comparing.boxed(wanted[i]).isInstance(argument);
        }
        return takes;
    }

    private static @Nullable Object invoked(Method method, @Nullable Object target, List<@Nullable Object> arguments) {
        try {
            return Comparing.open(method).invoke(target, arguments.toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException | NullPointerException failed) {
            throw new NotKnown(method.getName());
        }
    }
}
