package bpv.rules.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is compared, called or said, in a condition or in the {@code then} part. */
public sealed interface Expression {
    /** Where it stands; brackets around it are not part of it, unless it is an {@link Enclosed}. */
    Span span();

    /** The expressions directly within it, in the order of the text. */
    List<Expression> parts();

    /** It and every expression within it, outermost first. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** What kind of value a literal writes. */
    enum LiteralKind {
        /** {@code "text"} or {@code 'text'}. */
        TEXT,
        /** {@code 4}. */
        INTEGER,
        /** {@code 4L}. */
        LONG,
        /** {@code 0.5}, {@code 1e3} or {@code 4d}: inexact. */
        FLOATING,
        /** {@code 0.5B}, an exact decimal. */
        DECIMAL,
        /** {@code 4I}, an integer of any size. */
        BIG_INTEGER,
        TRUTH,
        NULL
    }

    /** @param value of a text, what is between its quotes, as written; else all of it */
    record Literal(Span span, LiteralKind kind, String value) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A single name: a field of the pattern's fact, a {@code $variable}, or a type. */
    record Name(Span span, String name) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /**
     * A name after a full stop: a field, or a constant of a type, such as {@code Measure.GAP_CLOSED}.
     *
     * @param nullSafe whether {@code !.} stands there instead
     */
    record Member(Span span, Expression target, String name, Span nameSpan, boolean nullSafe) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(target);
        }
    }

    /** A call with brackets. @param target null where the call is made on the pattern's fact itself, or on nothing */
    record Call(Span span, @Nullable Expression target, String name, Span nameSpan, List<Expression> arguments)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return target == null
                    ? arguments
                    : Stream.concat(Stream.of(target), arguments.stream()).toList();
        }
    }

    /** {@code list[0]} or {@code map["key"]}. */
    record Item(Span span, Expression target, Expression index) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(target, index);
        }
    }

    /** {@code !} or {@code -} before an expression. */
    record Prefixed(Span span, String operator, Span operatorSpan, Expression operand) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /**
     * Two expressions and what stands between them: {@code &&}, {@code ||}, a comparison, arithmetic, or a word such as
     * {@code contains} or {@code not contains}.
     *
     * <p>In {@code points > 2 && < 5} the second comparison has the same left side as the first, at its place.
     */
    record Binary(Span span, Expression left, String operator, Span operatorSpan, Expression right)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        /** Whether it joins two conditions. */
        public boolean joins() {
            return operator.equals("&&") || operator.equals("||");
        }

        /** Whether it is {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}. */
        public boolean compares() {
            return List.of("==", "!=", "<", "<=", ">", ">=").contains(operator);
        }
    }

    /** {@code value in ( A, B )}, or {@code not in}. @param wordSpan where {@code in} or {@code not in} stands */
    record Among(Span span, Expression operand, boolean negated, Span wordSpan, List<Expression> values)
            implements Expression {
        public Among {
            values = List.copyOf(values);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(operand), values.stream()).toList();
        }
    }

    /** {@code condition ? this : that}. */
    record Choice(Span span, Expression condition, Expression yes, Expression no) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(condition, yes, no);
        }
    }

    /** {@code new Type( ... )}. */
    record Made(Span span, String type, Span typeSpan, List<Expression> arguments) implements Expression {
        public Made {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** Brackets around an expression. */
    record Enclosed(Span span, Expression inner) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }

    /** A text that is not understood, and is not analysed. */
    record Unread(Span span, String text) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }
}
