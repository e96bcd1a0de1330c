package bpv.rules.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement of the {@code then} part. */
public sealed interface Statement {
    /** Where it stands, with its semicolon. */
    Span span();

    /** The expressions directly within it, in the order of the text. */
    List<Expression> expressions();

    /** The statements directly within it. */
    default List<Statement> parts() {
        return List.of();
    }

    /** It and every statement within it, outermost first. */
    default Stream<Statement> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Statement::all));
    }

    /** Something that is done: mostly a call. */
    record Done(Span span, Expression expression) implements Statement {
        @Override
        public List<Expression> expressions() {
            return List.of(expression);
        }
    }

    /** A variable of the {@code then} part. @param value null if it gets none at first */
    record Local(
            Span span,
            String type,
            String name,
            Span nameSpan,
            @Nullable Expression value) implements Statement {
        @Override
        public List<Expression> expressions() {
            return value == null ? List.of() : List.of(value);
        }
    }

    /** {@code if} and, perhaps, {@code else}. */
    record If(Span span, Expression condition, List<Statement> yes, List<Statement> no) implements Statement {
        public If {
            yes = List.copyOf(yes);
            no = List.copyOf(no);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(condition);
        }

        @Override
        public List<Statement> parts() {
            return Stream.concat(yes.stream(), no.stream()).toList();
        }
    }

    /** A text that is not understood, and is not analysed. */
    record Unread(Span span, String text) implements Statement {
        @Override
        public List<Expression> expressions() {
            return List.of();
        }
    }
}
