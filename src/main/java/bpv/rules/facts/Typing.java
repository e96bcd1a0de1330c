package bpv.rules.facts;

import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Among;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Choice;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Item;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.Made;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Expression.Prefixed;
import bpv.rules.syntax.Statement;
import bpv.rules.syntax.SyntaxFault;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What kind of value an expression of a rule has; on the way, what cannot be is told: unknown names, wrong types, and
 * comparisons that never match. Of what is not understood everything is believed.
 */
public final class Typing {
    private static final Map<String, Type> PRIMITIVES =
            Map.of("int", int.class, "long", long.class, "boolean", boolean.class, "double", double.class);

    private final Imports imports;
    private final Names names;
    private final Comparisons comparisons;
    private final Consumer<SyntaxFault> faults;

    /** @param faults takes what cannot be, in any order */
    public Typing(FactModel model, Imports imports, Consumer<SyntaxFault> faults) {
        this.imports = imports;
        this.names = new Names(model, imports, faults);
        this.comparisons = new Comparisons(faults);
        this.faults = faults;
    }

    /** The type of an expression; null if it is not known. */
    public @Nullable Type of(Expression expression, Scope scope) {
        if (expression instanceof Literal literal) {
            return literal(literal);
        }
        if (expression instanceof Name name) {
            return names.named(name, scope);
        }
        if (expression instanceof Member member) {
            return member(member, scope);
        }
        if (expression instanceof Call call) {
            return call(call, scope);
        }
        if (expression instanceof Binary binary) {
            return binary(binary, scope);
        }
        if (expression instanceof Enclosed enclosed) {
            return of(enclosed.inner(), scope);
        }
        return rarer(expression, scope);
    }

    private @Nullable Type rarer(Expression expression, Scope scope) {
        if (expression instanceof Prefixed prefixed) {
            Type type = of(prefixed.operand(), scope);
            if (prefixed.operator().equals("!")) {
                comparisons.truth(prefixed.operand(), type);
                return boolean.class;
            }
            if (type == String.class) {
                faults.accept(new SyntaxFault(
                        "wrong-type",
                        prefixed.operatorSpan(),
                        "There is a '" + prefixed.operator() + "' too many before a text.",
                        "Take it out."));
            }
            return type;
        }
        if (expression instanceof Among among) {
            Type type = of(among.operand(), scope);
            among.values().forEach(value -> comparisons.same(value, type, of(value, scope), among.operand()));
            return boolean.class;
        }
        if (expression instanceof Choice choice) {
            comparisons.truth(choice.condition(), of(choice.condition(), scope));
            Type yes = of(choice.yes(), scope);
            of(choice.no(), scope);
            return yes == Void.class ? null : yes;
        }
        if (expression instanceof Item item) {
            of(item.index(), scope);
            return item(of(item.target(), scope));
        }
        if (expression instanceof Made made) {
            return made(made, scope);
        }
        return null;
    }

    /** The type of a variable of the {@code then} part; null if it is not known. Its value has to be of that type. */
    @Nullable
    Type local(Statement.Local local, Scope scope) {
        Type type =
                PRIMITIVES.getOrDefault(local.type(), imports.type(local.type()).orElse(null));
        Type given = local.value() == null ? null : of(local.value(), scope);
        Class<?> wanted = Types.raw(type);
        if (local.value() != null && wanted != null && !Types.takes(wanted, given)) {
            faults.accept(new SyntaxFault(
                    "wrong-type",
                    local.value().span(),
                    local.name() + " is " + TypeWords.of(type) + ", but this is " + TypeWords.of(given) + ".",
                    null));
        }
        return type;
    }

    /** A condition has to be true or false. */
    public void condition(Expression expression, Scope scope) {
        comparisons.truth(expression, of(expression, scope));
    }

    private static @Nullable Type item(@Nullable Type target) {
        if (target instanceof ParameterizedType known) {
            Class<?> raw = Types.raw(known);
            int which = raw != null && Map.class.isAssignableFrom(raw) ? 1 : 0;
            return known.getActualTypeArguments().length > which ? known.getActualTypeArguments()[which] : null;
        }
        return null;
    }

    private static Type literal(Literal literal) {
        return switch (literal.kind()) {
            case TEXT -> String.class;
            case INTEGER -> int.class;
            case LONG -> long.class;
            case FLOATING -> double.class;
            case DECIMAL -> BigDecimal.class;
            case BIG_INTEGER -> BigInteger.class;
            case TRUTH -> boolean.class;
            case NULL -> Void.class;
        };
    }

    private @Nullable Type member(Member member, Scope scope) {
        Optional<Class<?>> owner = names.type(member.target(), scope);
        return owner.isPresent()
                ? names.constant(member, owner.get())
                : names.field(member.name(), member.nameSpan(), of(member.target(), scope), scope);
    }

    private @Nullable Type call(Call call, Scope scope) {
        List<@Nullable Type> given = given(call.arguments(), scope);
        Expression target = call.target();
        if (target == null) {
            return scope.isCondition() ? names.call(call, scope.fact(), given, false) : names.free(call);
        }
        Optional<Class<?>> owner = names.type(target, scope);
        return owner.isPresent()
                ? names.call(call, owner.get(), given, true)
                : names.call(call, of(target, scope), given, false);
    }

    private List<@Nullable Type> given(List<Expression> arguments, Scope scope) {
        List<@Nullable Type> given = new ArrayList<>();
        arguments.forEach(argument -> given.add(of(argument, scope)));
        return given;
    }

    private @Nullable Type made(Made made, Scope scope) {
        given(made.arguments(), scope);
        Optional<Class<?>> type = imports.type(made.type());
        if (type.isEmpty()) {
            names.unknownType(made.type(), made.typeSpan());
        }
        return type.orElse(null);
    }

    private @Nullable Type binary(Binary binary, Scope scope) {
        Type left = of(binary.left(), scope);
        Type right = of(binary.right(), scope);
        if (binary.joins()) {
            comparisons.truth(binary.left(), left);
            comparisons.truth(binary.right(), right);
            return boolean.class;
        }
        if (binary.compares()) {
            if (scope.isCondition()) {
                comparisons.check(binary, left, right);
            }
            return boolean.class;
        }
        return switch (binary.operator()) {
            case "+", "-", "*", "/", "%" -> arithmetic(binary, left, right);
            case "=", "+=", "-=" -> left;
            default -> words(binary, left);
        };
    }

    private Type words(Binary binary, @Nullable Type left) {
        Class<?> raw = Types.raw(left);
        boolean text = List.of("matches", "not matches", "soundslike").contains(binary.operator());
        if (text && raw != null && raw != String.class) {
            faults.accept(new SyntaxFault(
                    "wrong-type",
                    binary.left().span(),
                    "'" + binary.operator() + "' looks at text, but this is " + TypeWords.of(left) + ".",
                    null));
        }
        return boolean.class;
    }

    private @Nullable Type arithmetic(Binary binary, @Nullable Type left, @Nullable Type right) {
        if (left == String.class || right == String.class) {
            return binary.operator().equals("+") ? String.class : null;
        }
        Class<?> one = Types.raw(left);
        Class<?> other = Types.raw(right);
        if (one == null || !Types.isNumber(one) || !Types.isNumber(other)) {
            return null;
        }
        return Types.takes(one, right) ? one : other;
    }
}
