package bpv.rules.facts;

import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Span;
import bpv.rules.syntax.SyntaxFault;
import bpv.source.Nearest;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What names stand for: fields, variables, constants, types and calls; what stands for nothing is told. */
final class Names {
    /** What rules may do in {@code then} without a target, and names that the engine knows there. */
    private static final Set<String> OF_THE_ENGINE = Set.of(
            "insert",
            "insertLogical",
            "insertAsync",
            "update",
            "modify",
            "delete",
            "retract",
            "drools",
            "kcontext",
            "this");

    private final FactModel model;
    private final Imports imports;
    private final Consumer<SyntaxFault> faults;

    Names(FactModel model, Imports imports, Consumer<SyntaxFault> faults) {
        this.model = model;
        this.imports = imports;
        this.faults = faults;
    }

    /** A single name: a variable, or a field of the pattern's fact. */
    @Nullable
    Type named(Name name, Scope scope) {
        if (scope.knows(name.name())) {
            return scope.variable(name.name());
        }
        Class<?> fact = scope.fact();
        if (name.name().equals("this")) {
            return fact;
        }
        if (name.name().startsWith("$")) {
            String near = nearest(name.name(), scope.names());
            tell("unknown-variable", name.span(), "Nothing is called " + name.name() + " here.", meant(near));
            return null;
        }
        if (imports.type(name.name()).isPresent() || OF_THE_ENGINE.contains(name.name())) {
            return null;
        }
        if (Character.isUpperCase(name.name().charAt(0)) && method(fact, name.name()) == null) {
            unknownType(name.name(), name.span());
            return null;
        }
        if (scope.isCondition()) {
            if (fact != null && method(fact, name.name()) == null && scope.knows("$" + name.name())) {
                tell(
                        "unknown-field",
                        name.span(),
                        TypeWords.nameOf(fact) + " has no field called " + name.name() + ".",
                        "Did you mean $" + name.name() + ", which this rule names?");
                return null;
            }
            return fact == null ? null : field(name.name(), name.span(), fact, scope);
        }
        String near = nearest(name.name(), scope.names());
        tell("unknown-variable", name.span(), "Nothing is called " + name.name() + " here.", meant(near));
        return null;
    }

    /** The type that an expression names, if it names one; variables and fields of the same name go first. */
    Optional<Class<?>> type(Expression expression, Scope scope) {
        String written = dotted(expression);
        boolean other = written.isEmpty()
                || scope.knows(written)
                || expression instanceof Name && method(scope.fact(), written) != null;
        return other ? Optional.empty() : imports.type(written);
    }

    private static String dotted(Expression expression) {
        if (expression instanceof Name name) {
            return name.name();
        }
        String target = expression instanceof Member member ? dotted(member.target()) : "";
        return target.isEmpty() ? "" : target + "." + ((Member) expression).name();
    }

    void unknownType(String written, Span span) {
        if (imports.isImported(written)) {
            return;
        }
        Optional<Class<?>> exact = model.importable(written);
        if (exact.isPresent()) {
            tell(
                    "missing-import",
                    span,
                    written + " is not imported in this file.",
                    "Add 'import " + exact.get().getCanonicalName() + ";' below the package.");
            return;
        }
        List<String> all = model.importable().stream().map(Class::getSimpleName).toList();
        tell("unknown-fact", span, "There is nothing called " + written + ".", meant(nearest(written, all)));
    }

    /** {@code Type.NAME}. */
    @Nullable
    Type constant(Member member, Class<?> owner) {
        Optional<Field> field = Arrays.stream(owner.getFields())
                .filter(each ->
                        Modifier.isStatic(each.getModifiers()) && each.getName().equals(member.name()))
                .findFirst();
        if (field.isPresent()) {
            return field.get().getGenericType();
        }
        if (Imports.full(owner.getName() + "$" + member.name()).isEmpty()
                && !member.name().equals("class")) {
            List<String> values = owner.isEnum() ? model.of(owner).values() : List.of();
            String near = nearest(member.name(), values);
            tell(
                    "unknown-value",
                    member.nameSpan(),
                    owner.getSimpleName() + " has no value called " + member.name() + ".",
                    near.isEmpty() && !values.isEmpty()
                            ? "Its values are " + String.join(", ", values) + "."
                            : meant(near));
        }
        return null;
    }

    /** A field of a value. In the {@code then} part only calls tell fields. */
    @Nullable
    Type field(String name, Span span, @Nullable Type target, Scope scope) {
        Class<?> type = Types.raw(target);
        if (type == null || type.isPrimitive() || type == Void.class || type.isArray()) {
            return null;
        }
        Method method = method(type, name);
        if (method != null && scope.isCondition()) {
            return Types.resolved(method.getGenericReturnType(), target);
        }
        if (method != null) {
            tell("missing-brackets", span, "In 'then', " + name + " is asked for with brackets.", name + "()");
            return Types.resolved(method.getGenericReturnType(), target);
        }
        unknownField(name, span, type, false);
        return null;
    }

    private void unknownField(String name, Span span, Class<?> type, boolean call) {
        boolean numbers = model.of(type).kind() == FactType.Kind.NUMBERS;
        List<String> fields =
                model.of(type).fields().stream().map(FactField::name).toList();
        Set<String> known = new TreeSet<>(fields);
        if (call) {
            ClassReader.methods(type).forEach(each -> known.add(each.getName()));
        }
        String near = nearest(name, known);
        String message = numbers
                ? "No number called " + name + " is read from parameters.yaml as " + type.getSimpleName() + "."
                : TypeWords.nameOf(type) + " has no field called " + name + ".";
        boolean few = near.isEmpty()
                && !fields.isEmpty()
                && fields.size() <= 30
                && type.getName().startsWith("bpv.");
        tell(
                numbers ? "unknown-parameter" : "unknown-field",
                span,
                message,
                few ? "It has " + String.join(", ", fields) + "." : meant(near));
    }

    /** A method that tells a field: {@code name()}, {@code getName()} or {@code isName()}. */
    static @Nullable Method method(@Nullable Class<?> type, String name) {
        if (type == null) {
            return null;
        }
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        List<String> names = List.of(name, "get" + capital, "is" + capital);
        return ClassReader.methods(type).stream()
                .filter(each -> each.getParameterCount() == 0 && names.contains(each.getName()))
                .findFirst()
                .orElse(null);
    }

    /** A call in {@code then} that is made on nothing. */
    @Nullable
    Type free(Call call) {
        if (!OF_THE_ENGINE.contains(call.name()) && !imports.declaresFunctions()) {
            String near = nearest(call.name(), OF_THE_ENGINE);
            tell("unknown-call", call.nameSpan(), "There is nothing called " + call.name() + "( ).", meant(near));
        }
        return null;
    }

    /** A call on a value, or on a type itself. */
    @Nullable
    Type call(Call call, @Nullable Type target, List<@Nullable Type> given, boolean onType) {
        Class<?> type = Types.raw(target);
        if (type == null || type.isPrimitive() || type == Void.class || type.isArray()) {
            return null;
        }
        List<Method> named = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(call.name()) && !method.isBridge())
                .filter(method -> !onType || Modifier.isStatic(method.getModifiers()))
                .toList();
        if (named.isEmpty()) {
            unknownCall(call, type);
            return null;
        }
        Optional<Method> fitting =
                named.stream().filter(method -> Arguments.fit(method, given)).findFirst();
        if (fitting.isEmpty()) {
            faults.accept(Arguments.fault(call, type, named, given));
        }
        boolean oneResult =
                named.stream().map(Method::getGenericReturnType).distinct().count() == 1;
        return fitting.or(() -> oneResult ? Optional.of(named.get(0)) : Optional.empty())
                .map(method -> Types.resolved(method.getGenericReturnType(), target))
                .orElse(null);
    }

    private void unknownCall(Call call, Class<?> type) {
        if (call.arguments().isEmpty() && type.getName().startsWith("bpv.")) {
            unknownField(call.name(), call.nameSpan(), type, true);
            return;
        }
        List<String> known = ClassReader.methods(type).stream()
                .map(Method::getName)
                .distinct()
                .toList();
        tell(
                "unknown-call",
                call.nameSpan(),
                TypeWords.nameOf(type) + " has nothing called " + call.name() + "( ).",
                meant(nearest(call.name(), known)));
    }

    private static String nearest(String written, Collection<String> known) {
        return Nearest.to(written, known).orElse("");
    }

    private static @Nullable String meant(String near) {
        return near.isEmpty() ? null : "Did you mean " + near + "?";
    }

    private void tell(String kind, Span span, String message, @Nullable String suggestion) {
        faults.accept(new SyntaxFault(kind, span, message, suggestion));
    }
}
