package bpv.rules.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One element of the {@code when} part. */
public sealed interface Condition {
    Span span();

    /** The conditions directly within it, in the order of the text. */
    List<Condition> parts();

    /** It and every condition within it, outermost first. */
    default Stream<Condition> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::all));
    }

    /**
     * A name given to a fact or to a value, such as {@code $words : engagementWords}.
     *
     * @param name with its {@code $}
     */
    record Binding(Span span, String name) {}

    /**
     * A fact that has to be there.
     *
     * @param binding the name given to the fact; null if none is
     * @param type its type as written, with or without package
     * @param constraints what it has to be like, all of it
     * @param constraintsSpan what stands between the brackets
     * @param origin where it is taken {@code from}; null for the facts given
     */
    record Pattern(
            Span span,
            @Nullable Binding binding,
            String type,
            Span typeSpan,
            List<Constraint> constraints,
            Span constraintsSpan,
            @Nullable Origin origin)
            implements Condition {
        public Pattern {
            constraints = List.copyOf(constraints);
        }

        @Override
        public List<Condition> parts() {
            return origin == null || origin.source() == null ? List.of() : List.of(origin.source());
        }
    }

    /**
     * One constraint of a pattern, between commas.
     *
     * @param text exactly what stands there
     * @param binding the name given to the value; null if none is
     * @param expression what is tested, or named
     */
    record Constraint(Span span, String text, @Nullable Binding binding, Expression expression) {
        /** Whether it only gives a name to a value, and tests nothing. */
        public boolean onlyNames() {
            return binding != null
                    && expression
                            .all()
                            .noneMatch(part -> part instanceof Expression.Binary || part instanceof Expression.Among);
        }
    }

    /** What a pattern's facts are taken from. */
    enum OriginKind {
        COLLECT,
        ACCUMULATE,
        EXPRESSION,
        /** Something else, which is not analysed. */
        OTHER
    }

    /**
     * What follows {@code from}.
     *
     * @param source the condition within {@code collect} or {@code accumulate}
     * @param expression the expression whose items are taken
     */
    record Origin(
            Span span,
            OriginKind kind,
            @Nullable Condition source,
            @Nullable Expression expression) {}

    /** How conditions are joined, or what is asked of them. */
    enum Join {
        AND,
        OR,
        NOT,
        EXISTS,
        FORALL
    }

    /** Conditions under {@code and}, {@code or}, {@code not}, {@code exists} or {@code forall}. */
    record Group(Span span, Join join, List<Condition> parts) implements Condition {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** One figure of an accumulate, such as {@code $total : sum( $pounds )}. */
    record Figure(Span span, @Nullable Binding binding, String name, Span nameSpan, List<Expression> arguments) {
        public Figure {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code accumulate( source; figures; constraints )}. */
    record Accumulate(Span span, Condition source, List<Figure> figures, List<Constraint> constraints)
            implements Condition {
        public Accumulate {
            figures = List.copyOf(figures);
            constraints = List.copyOf(constraints);
        }

        @Override
        public List<Condition> parts() {
            return List.of(source);
        }
    }

    /** {@code eval( ... )}. */
    record Evaluation(Span span, Expression expression) implements Condition {
        @Override
        public List<Condition> parts() {
            return List.of();
        }
    }

    /** A text that is not understood, and is not analysed. */
    record Unread(Span span, String text) implements Condition {
        @Override
        public List<Condition> parts() {
            return List.of();
        }
    }
}
