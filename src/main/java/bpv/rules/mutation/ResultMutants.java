package bpv.rules.mutation;

import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.LiteralKind;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.Rule.Attribute;
import bpv.rules.syntax.Span;
import bpv.rules.tracing.KnownTypes;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** Alters what one rule answers, and from when until when it holds. */
final class ResultMutants {
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    private final Alterations into;
    private final KnownTypes types;

    ResultMutants(Alterations into, KnownTypes types) {
        this.into = into;
        this.types = types;
    }

    void of(Rule rule) {
        rule.inserted().stream().flatMap(Expression::all).forEach(this::result);
        rule.attributes().stream()
                .filter(attribute -> attribute.name().startsWith("date-"))
                .forEach(this::date);
    }

    private void result(Expression expression) {
        if (expression instanceof Call call
                && call.target() instanceof Name type
                && type.name().equals("Finding")) {
            verdict(call);
        } else if (expression instanceof Member member) {
            constant(member);
        }
    }

    private void verdict(Call call) {
        List<Expression> arguments = call.arguments();
        switch (call.name()) {
            case "met" -> become(call, "notMet", arguments.size() == 2 ? ", \"\", \"\"" : "");
            case "notMet", "forThePanel" -> {
                if (arguments.size() == 4) {
                    Span end = arguments.get(1).span();
                    String kept = into.text(new Span(
                            call.nameSpan().end(), end.end(), call.span().place()));
                    Span all = new Span(
                            call.nameSpan().start(),
                            call.span().end(),
                            call.nameSpan().place());
                    into.replace(all, "met" + kept + " )", call.nameSpan(), "met");
                }
                into.replace(call.nameSpan(), call.name().equals("notMet") ? "forThePanel" : "notMet");
            }
            case "points" -> points(arguments);
            default -> {
                return;
            }
        }
    }

    private void become(Call call, String name, String more) {
        if (!more.isEmpty()) {
            Span last = call.arguments().get(call.arguments().size() - 1).span();
            String kept = into.text(
                    new Span(call.nameSpan().end(), last.end(), call.span().place()));
            Span all = new Span(
                    call.nameSpan().start(), call.span().end(), call.nameSpan().place());
            into.replace(all, name + kept + more + " )", call.nameSpan(), name);
        }
    }

    private void points(List<Expression> arguments) {
        if (arguments.size() > 1
                && arguments.get(1) instanceof Literal literal
                && literal.kind() == LiteralKind.INTEGER) {
            int value = Integer.parseInt(literal.value());
            into.replace(literal.span(), "" + (value + 1));
            if (value > 0) {
                into.replace(literal.span(), "" + (value - 1));
            }
        }
    }

    /** Another constant of the same type. */
    private void constant(Member member) {
        if (member.target() instanceof Name type) {
            Object[] constants = types.named(type.name())
                    .filter(Class::isEnum)
                    .map(found -> (Object[]) found.getEnumConstants())
                    .orElse(new Object[0]);
            for (int i = 0; i < constants.length; i++) {
                if (((Enum<?>) constants[i]).name().equals(member.name())) {
                    String next = ((Enum<?>) constants[(i + 1) % constants.length]).name();
                    into.replace(member.nameSpan(), next, member.span());
                }
            }
        }
    }

    private void date(Attribute attribute) {
        try {
            LocalDate day = LocalDate.parse(attribute.value(), DATE);
            for (long by : List.of(1L, -1L)) {
                into.replace(attribute.valueSpan(), '"' + DATE.format(day.plusDays(by)) + '"', attribute.span());
            }
        } catch (DateTimeParseException other) {
            return;
        }
    }
}
