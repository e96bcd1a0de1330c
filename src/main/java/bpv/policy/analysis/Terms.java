package bpv.policy.analysis;

import bpv.policy.analysis.Term.Constant;
import bpv.policy.analysis.Term.Field;
import bpv.quantity.Fraction;
import bpv.release.QuarterPerformance;
import bpv.rules.facts.Imports;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Expression.Prefixed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the names, fields and literals of one rule stand for. */
final class Terms {
    private final Imports imports;
    private final Map<String, Term> named = new HashMap<>();
    private @Nullable Class<?> subject;

    Terms(Imports imports) {
        this.imports = imports;
    }

    @Nullable
    Class<?> subject() {
        return subject;
    }

    /** @param name the name given to the subject; empty if it has none */
    void subject(Class<?> type, String name) {
        subject = type;
        named.put("this", new Field("", type));
        if (!name.isEmpty()) {
            named.put(name, new Field("", type));
        }
    }

    void name(String name, Term term) {
        named.put(name, term);
    }

    /** Whether a field says that performance is known, which is that the deciding percentage is. */
    boolean isKnownPerformance(Field field) {
        return subject == QuarterPerformance.class && field.key().equals("isKnown");
    }

    /** What an expression stands for; empty if it is neither a field of the subject nor a constant. */
    Optional<Term> of(Expression said) {
        if (said instanceof Enclosed enclosed) {
            return of(enclosed.inner());
        }
        if (said instanceof Literal literal) {
            return literal(literal);
        }
        if (said instanceof Name name) {
            Term known = named.get(name.name());
            return known != null ? Optional.of(known) : field(new Field("", subjectOrNone()), name.name());
        }
        if (said instanceof Member member) {
            Optional<Term> constant = constant(member);
            return constant.isPresent() ? constant : of(member.target()).flatMap(owner -> field(owner, member.name()));
        }
        if (said instanceof Call call && call.arguments().isEmpty()) {
            Optional<Term> owner =
                    call.target() == null ? Optional.of(new Field("", subjectOrNone())) : of(call.target());
            return owner.flatMap(each -> field(each, call.name()));
        }
        return said instanceof Prefixed minus && minus.operator().equals("-")
                ? of(minus.operand()).flatMap(Terms::negated)
                : Optional.empty();
    }

    private Class<?> subjectOrNone() {
        return subject == null ? Void.class : subject;
    }

    private static Optional<Term> negated(Term term) {
        return term instanceof Constant constant
                ? FactLook.number(constant.value()).map(number -> new Constant(number.negated()))
                : Optional.empty();
    }

    private static Optional<Term> literal(Literal literal) {
        return switch (literal.kind()) {
            case NULL -> Optional.of(new Constant(Constant.NOTHING));
            case TRUTH -> Optional.of(new Constant(Boolean.valueOf(literal.value())));
            case TEXT -> Optional.of(new Constant(literal.value()));
            case INTEGER, LONG, DECIMAL, BIG_INTEGER -> number(literal.value());
            case FLOATING -> Optional.empty();
        };
    }

    private static Optional<Term> number(String written) {
        try {
            return Optional.of(new Constant(Fraction.of(new BigDecimal(written.replaceAll("[_lLbBiI]", "")))));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /** Such as {@code Measure.GAP_CLOSED}. */
    private Optional<Term> constant(Member member) {
        String owner = owner(member.target());
        if (owner.isEmpty() || named.containsKey(owner)) {
            return Optional.empty();
        }
        Object[] constants = imports.type(owner).map(Class::getEnumConstants).orElse(null);
        if (constants != null) {
            for (Object constant : constants) {
                if (((Enum<?>) constant).name().equals(member.name())) {
                    return Optional.of(new Constant(constant));
                }
            }
        }
        return Optional.empty();
    }

    private static String owner(Expression target) {
        if (target instanceof Name name) {
            return name.name();
        }
        if (target instanceof Member member) {
            String outer = owner(member.target());
            return outer.isEmpty() ? "" : outer + "." + member.name();
        }
        return "";
    }

    private static Optional<Term> field(Term owner, String name) {
        if (owner instanceof Constant constant) {
            return FactLook.method(constant.value().getClass(), name)
                    .map(method -> FactLook.ask(constant.value(), method))
                    .map(Constant::new);
        }
        Field field = (Field) owner;
        return FactLook.method(field.type(), name)
                .map(method ->
                        new Field(field.key().isEmpty() ? name : field.key() + "." + name, method.getReturnType()));
    }
}
