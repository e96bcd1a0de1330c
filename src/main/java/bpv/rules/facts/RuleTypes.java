package bpv.rules.facts;

import bpv.rules.RuleSet;
import bpv.rules.facts.FactType.Kind;
import bpv.rules.syntax.Condition;
import bpv.rules.syntax.Condition.Accumulate;
import bpv.rules.syntax.Condition.Binding;
import bpv.rules.syntax.Condition.Constraint;
import bpv.rules.syntax.Condition.Evaluation;
import bpv.rules.syntax.Condition.Figure;
import bpv.rules.syntax.Condition.Group;
import bpv.rules.syntax.Condition.Join;
import bpv.rules.syntax.Condition.Pattern;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.Statement;
import bpv.rules.syntax.Statement.If;
import bpv.rules.syntax.Statement.Local;
import bpv.rules.syntax.SyntaxFault;
import bpv.source.Nearest;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What the names of one rule stand for, and every name and comparison in it that cannot be. Reading the rule, it follows
 * what is named from pattern to pattern and into the {@code then} part.
 */
public final class RuleTypes {
    private static final java.util.regex.Pattern WORD = java.util.regex.Pattern.compile("\\$?[A-Za-z_]\\w*");
    private static final Map<String, Class<?>> FIGURES =
            Map.of("count", Long.class, "collectList", List.class, "collectSet", Set.class);

    private final FactModel model;
    private final Imports imports;
    private final List<FactType> given;
    private final List<SyntaxFault> faults = new ArrayList<>();
    private final Typing typing;
    private final Scope scope = new Scope();

    private RuleTypes(FactModel model, Imports imports, List<FactType> given) {
        this.model = model;
        this.imports = imports;
        this.given = given;
        this.typing = new Typing(model, imports, faults::add);
    }

    /** @param set the set that the rule belongs to; null if its folder is none */
    public static RuleTypes of(FactModel model, Imports imports, @Nullable RuleSet set, Rule rule) {
        RuleTypes types = new RuleTypes(model, imports, set == null ? List.of() : model.given(set));
        rule.when().forEach(condition -> types.condition(condition, types.scope));
        types.statements(rule.then(), types.scope.then());
        return types;
    }

    /** Every name and comparison that cannot be, in the order of the file; a name that is unknown once, where it is first. */
    public List<SyntaxFault> faults() {
        Set<String> unknown = new HashSet<>();
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparingInt(fault -> fault.span().start()))
                .filter(fault -> !fault.kind().equals("unknown-variable") || unknown.add(fault.message()))
                .toList();
    }

    /** What is named by the conditions. */
    public Scope scope() {
        return scope;
    }

    /** The class of a pattern's facts; empty if it is not known. */
    public static Optional<Class<?>> type(Imports imports, Pattern pattern) {
        return imports.type(pattern.type());
    }

    private void condition(Condition condition, Scope around) {
        if (condition instanceof Pattern pattern) {
            pattern(pattern, around);
        } else if (condition instanceof Group group) {
            boolean open = group.join() == Join.AND || group.join() == Join.OR;
            Scope inside = open ? around : around.inner();
            group.parts().forEach(part -> condition(part, inside));
        } else if (condition instanceof Accumulate accumulate) {
            accumulate(accumulate, around);
        } else if (condition instanceof Evaluation evaluation) {
            typing.condition(evaluation.expression(), around.within(null));
        } else if (condition instanceof Condition.Unread unread) {
            unread(unread.text(), around);
        }
    }

    /** Whatever a text that is not understood may name is believed to be named. */
    private static void unread(String text, Scope around) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (!around.knows(words.group())) {
                around.name(words.group(), null);
            }
        }
    }

    private void pattern(Pattern pattern, Scope around) {
        Class<?> type = type(imports, pattern).orElse(null);
        if (type == null) {
            unknown(pattern);
        } else if (pattern.origin() == null && !isGiven(type)) {
            notGiven(pattern);
        }
        if (pattern.origin() != null) {
            origin(pattern.origin(), around);
        }
        if (pattern.binding() != null) {
            around.name(pattern.binding().name(), type);
        }
        constraints(pattern.constraints(), around.within(type), around);
    }

    private void origin(Condition.Origin origin, Scope around) {
        if (origin.source() != null) {
            condition(origin.source(), around.inner());
        }
        if (origin.expression() != null) {
            typing.of(origin.expression(), around.within(null));
        }
    }

    private void constraints(List<Constraint> constraints, Scope inside, Scope around) {
        for (Constraint constraint : constraints) {
            Binding binding = constraint.binding();
            Expression said = constraint.expression();
            if (said instanceof Expression.Unread unread) {
                unread(unread.text(), around);
            }
            if (binding == null) {
                typing.condition(said, inside);
                continue;
            }
            Type whole = typing.of(said, inside);
            boolean compares = said instanceof Binary binary && (binary.compares() || binary.joins());
            around.name(binding.name(), compares ? null : whole);
        }
    }

    private void unknown(Pattern pattern) {
        String written = pattern.type();
        if (imports.isImported(written)) {
            return;
        }
        Optional<Class<?>> exact = model.importable(written);
        if (exact.isPresent()) {
            tell(
                    "missing-import",
                    pattern,
                    written + " is not imported in this file.",
                    "Add 'import " + exact.get().getCanonicalName() + ";' below the package.");
            return;
        }
        List<String> names = given.stream().map(FactType::name).toList();
        List<String> all = model.importable().stream().map(Class::getSimpleName).toList();
        String near =
                Nearest.to(written, names).or(() -> Nearest.to(written, all)).orElse("");
        tell(
                "unknown-fact",
                pattern,
                "There is no fact called " + written + ".",
                !near.isEmpty()
                        ? "Did you mean " + near + "?"
                        : names.isEmpty() ? null : "The facts here are " + String.join(", ", names) + ".");
    }

    private boolean isGiven(Class<?> type) {
        return given.isEmpty()
                || type == Object.class
                || model.of(type).kind() == Kind.CONCLUSION
                || given.stream().anyMatch(fact -> type.isAssignableFrom(fact.type()));
    }

    private void notGiven(Pattern pattern) {
        tell(
                "fact-not-given",
                pattern,
                "The rules of this folder are never given a " + pattern.type() + ", so this rule never applies.",
                "They are given "
                        + String.join(", ", given.stream().map(FactType::name).toList()) + ".");
    }

    private void accumulate(Accumulate accumulate, Scope around) {
        Scope inside = around.inner();
        condition(accumulate.source(), inside);
        for (Figure figure : accumulate.figures()) {
            figure.arguments().forEach(argument -> typing.of(argument, inside.within(null)));
            if (figure.binding() != null) {
                around.name(figure.binding().name(), FIGURES.get(figure.name()));
            }
        }
        constraints(accumulate.constraints(), around.within(null), around);
    }

    private void statements(List<Statement> statements, Scope around) {
        for (Statement statement : statements) {
            if (statement instanceof If choice) {
                typing.condition(choice.condition(), around);
                statements(choice.yes(), around.inner());
                statements(choice.no(), around.inner());
            } else if (statement instanceof Statement.Unread unread) {
                unread(unread.text(), around);
            } else {
                statement.expressions().forEach(said -> typing.of(said, around));
            }
            if (statement instanceof Local local) {
                around.name(local.name(), typing.local(local, around));
            }
        }
    }

    private void tell(String kind, Pattern pattern, String message, @Nullable String suggestion) {
        faults.add(new SyntaxFault(kind, pattern.typeSpan(), message, suggestion));
    }
}
