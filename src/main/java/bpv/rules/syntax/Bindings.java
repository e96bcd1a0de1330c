package bpv.rules.syntax;

import bpv.rules.syntax.Condition.Accumulate;
import bpv.rules.syntax.Condition.Binding;
import bpv.rules.syntax.Condition.Evaluation;
import bpv.rules.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one condition itself, without those within it, names and says. */
final class Bindings {
    private Bindings() {}

    static Stream<Binding> of(Condition condition) {
        List<Binding> found = new ArrayList<>();
        if (condition instanceof Pattern pattern) {
            if (pattern.binding() != null) {
                found.add(pattern.binding());
            }
            constraints(pattern.constraints(), found);
        } else if (condition instanceof Accumulate accumulate) {
            accumulate.figures().forEach(figure -> {
                if (figure.binding() != null) {
                    found.add(figure.binding());
                }
            });
            constraints(accumulate.constraints(), found);
        }
        return found.stream();
    }

    private static void constraints(List<Condition.Constraint> constraints, List<Binding> found) {
        constraints.forEach(constraint -> {
            if (constraint.binding() != null) {
                found.add(constraint.binding());
            }
        });
    }

    static Stream<Expression> expressions(Condition condition) {
        if (condition instanceof Pattern pattern) {
            Stream<Expression> own = pattern.constraints().stream().map(Condition.Constraint::expression);
            Condition.Origin origin = pattern.origin();
            Expression taken = origin == null ? null : origin.expression();
            return taken == null ? own : Stream.concat(own, Stream.of(taken));
        }
        if (condition instanceof Accumulate accumulate) {
            return Stream.concat(
                    accumulate.figures().stream().flatMap(figure -> figure.arguments().stream()),
                    accumulate.constraints().stream().map(Condition.Constraint::expression));
        }
        return condition instanceof Evaluation evaluation ? Stream.of(evaluation.expression()) : Stream.empty();
    }
}
