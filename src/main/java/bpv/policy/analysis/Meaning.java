package bpv.policy.analysis;

import bpv.policy.analysis.Formula.All;
import bpv.policy.analysis.Formula.Any;
import bpv.policy.analysis.Formula.Chosen;
import bpv.policy.analysis.Formula.Compare;
import bpv.policy.analysis.Formula.Not;
import bpv.policy.analysis.Formula.Sign;
import bpv.policy.analysis.Formula.True;
import bpv.policy.analysis.RuleReading.Opaque;
import bpv.policy.analysis.Term.Constant;
import bpv.policy.analysis.Term.Field;
import bpv.quantity.Fraction;
import bpv.release.QuarterPerformance;
import bpv.rules.facts.Imports;
import bpv.rules.syntax.Condition.Binding;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Among;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Prefixed;
import bpv.rules.syntax.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a test of a rule says of its subject. What is not understood is taken as one thing that is true or false. */
final class Meaning {
    /** Comparisons that quantities are asked for by name. */
    private static final Map<String, Sign> SIGNS = Map.of(
            "atLeast", Sign.AT_LEAST,
            "above", Sign.ABOVE,
            "atMost", Sign.AT_MOST,
            "below", Sign.BELOW,
            "isAfter", Sign.ABOVE,
            "isBefore", Sign.BELOW,
            "isEqual", Sign.IS,
            "equals", Sign.IS);

    private static final Map<String, Sign> OPERATORS =
            Map.of("<", Sign.BELOW, "<=", Sign.AT_MOST, "==", Sign.IS, ">=", Sign.AT_LEAST, ">", Sign.ABOVE);

    /** Performance is asked itself whether it reaches a percentage; it does not while it is not known. */
    private static final String DECIDING = "deciding";

    private final Terms terms;
    private final String text;
    private final List<Opaque> opaque;

    Meaning(Imports imports, String text, List<Opaque> opaque) {
        this.terms = new Terms(imports);
        this.text = text;
        this.opaque = opaque;
    }

    String text() {
        return text;
    }

    void subject(Class<?> type, @Nullable Binding binding) {
        terms.subject(type, binding == null ? "" : binding.name());
    }

    void constant(String name, Object value) {
        terms.name(name, new Constant(value));
    }

    void name(Binding binding, Expression named) {
        terms.of(named).ifPresent(term -> terms.name(binding.name(), term));
    }

    Formula formula(Expression said) {
        if (said instanceof Enclosed enclosed) {
            return formula(enclosed.inner());
        }
        if (said instanceof Prefixed not && not.operator().equals("!")) {
            return new Not(formula(not.operand()));
        }
        Optional<Formula> understood = Optional.empty();
        if (said instanceof Binary binary) {
            if (binary.joins()) {
                List<Formula> parts = List.of(formula(binary.left()), formula(binary.right()));
                return binary.operator().equals("&&") ? new All(parts) : new Any(parts);
            }
            understood = binary(binary);
        } else if (said instanceof Among among) {
            understood = among(among);
        } else if (said instanceof Call call && !call.arguments().isEmpty()) {
            understood = call(call);
        } else {
            understood = truth(said);
        }
        return understood.orElseGet(() -> unknown(said));
    }

    private Formula unknown(Expression said) {
        String shown = said.span().of(text).replaceAll("\\s+", " ").strip();
        opaque.add(new Opaque(said.span(), shown, false));
        return new True(shown, false);
    }

    private Optional<Formula> truth(Expression said) {
        if (said instanceof Call call && call.target() != null && call.name().equals("isPositive")) {
            return terms.of(call.target())
                    .flatMap(term -> compare(term, Sign.ABOVE, new Constant(Fraction.ZERO), said.span()));
        }
        Term term = terms.of(said).orElse(null);
        if (term instanceof Field field && field.type() == QuarterPerformance.class) {
            return Optional.empty();
        }
        if (term instanceof Field field && terms.isKnownPerformance(field)) {
            return Optional.of(new Not(new True(DECIDING + Axis.NOTHING, true)));
        }
        if (term instanceof Field field && (field.type() == boolean.class || field.type() == Boolean.class)) {
            return Optional.of(new True(field.key(), true));
        }
        return Optional.empty();
    }

    private Optional<Formula> binary(Binary binary) {
        Term left = terms.of(binary.left()).orElse(null);
        Term right = terms.of(binary.right()).orElse(null);
        if (left == null || right == null) {
            return Optional.empty();
        }
        if (binary.operator().equals("!=")) {
            return compare(left, Sign.IS, right, binary.span()).map(Not::new);
        }
        Sign sign = OPERATORS.get(binary.operator());
        return sign == null ? Optional.empty() : compare(left, sign, right, binary.span());
    }

    private Optional<Formula> call(Call call) {
        Sign sign = SIGNS.get(call.name());
        Term other =
                call.arguments().size() == 1 ? terms.of(call.arguments().get(0)).orElse(null) : null;
        if (sign == null || other == null) {
            return Optional.empty();
        }
        if (call.target() != null) {
            return terms.of(call.target()).flatMap(term -> compare(term, sign, other, call.span()));
        }
        return terms.subject() == QuarterPerformance.class
                ? compare(new Field(DECIDING, Fraction.class), sign, other, call.span())
                        .map(known -> new All(List.of(new Not(new True(DECIDING + Axis.NOTHING, true)), known)))
                : Optional.empty();
    }

    private Optional<Formula> among(Among among) {
        Term asked = terms.of(among.operand()).orElse(null);
        List<Formula> any = new ArrayList<>();
        for (Expression value : among.values()) {
            Term one = terms.of(value).orElse(null);
            Optional<Formula> same =
                    asked == null || one == null ? Optional.empty() : compare(asked, Sign.IS, one, among.span());
            if (same.isEmpty()) {
                return Optional.empty();
            }
            any.add(same.get());
        }
        Formula whole = joined(any);
        return Optional.of(among.negated() ? new Not(whole) : whole);
    }

    private static Formula joined(List<Formula> any) {
        Set<String> values = new LinkedHashSet<>();
        for (Formula each : any) {
            if (!(each instanceof Chosen chosen)) {
                return new Any(any);
            }
            values.addAll(chosen.values());
        }
        return any.get(0) instanceof Chosen chosen ? new Chosen(chosen.key(), chosen.type(), values) : new Any(any);
    }

    private static Optional<Formula> compare(Term left, Sign sign, Term right, Span span) {
        if (left instanceof Constant && right instanceof Field) {
            return compare(right, sign.turned(), left, span);
        }
        if (!(left instanceof Field field) || !(right instanceof Constant constant)) {
            return Optional.empty();
        }
        if (constant.value() == Constant.NOTHING) {
            return sign == Sign.IS ? Optional.of(new True(field.key() + Axis.NOTHING, true)) : Optional.empty();
        }
        if (constant.value() instanceof Enum<?> value
                && sign == Sign.IS
                && field.type().isEnum()) {
            return Optional.of(new Chosen(field.key(), field.type(), Set.of(value.name())));
        }
        if (constant.value() instanceof Boolean value && sign == Sign.IS && field.type() == boolean.class) {
            Formula truth = new True(field.key(), true);
            return Optional.of(value ? truth : new Not(truth));
        }
        return FactLook.isNumber(field.type()) && isSameKind(field.type(), constant.value())
                ? FactLook.number(constant.value())
                        .map(bound -> new Compare(field.key(), field.type(), sign, bound, span))
                : Optional.empty();
    }

    private static boolean isSameKind(Class<?> type, Object value) {
        return (type == LocalDate.class) == (value instanceof LocalDate);
    }
}
