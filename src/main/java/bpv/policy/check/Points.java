package bpv.policy.check;

import bpv.assessment.OutcomeScore;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.LiteralKind;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Expression.Prefixed;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import java.math.BigInteger;
import java.util.Set;

/** Points that a rule of value writes out and that the scale does not have: the run would stop at the first such bid. */
final class Points {
    private static final Set<String> GIVING = Set.of("points", "highest");

    private Points() {}

    static void check(RuleFile file, Rule rule, Told told) {
        rule.inserted().stream().flatMap(Expression::all).forEach(said -> {
            if (said instanceof Call call
                    && GIVING.contains(call.name())
                    && call.target() instanceof Name type
                    && type.name().equals("Finding")
                    && call.arguments().size() > 1
                    && isOffTheScale(call.arguments().get(1))) {
                Expression points = call.arguments().get(1);
                told.error(
                        "wrong-points",
                        file,
                        points.span(),
                        "Value is 0 to " + OutcomeScore.HIGHEST + " points, but the rule gives "
                                + points.span().of(file.text()) + ".",
                        "Write a whole number from 0 to " + OutcomeScore.HIGHEST + ".");
            }
        });
    }

    private static boolean isOffTheScale(Expression points) {
        if (points instanceof Prefixed prefixed && prefixed.operator().equals("-")) {
            return isWhole(prefixed.operand());
        }
        return isWhole(points)
                && new BigInteger(((Literal) points).value()).compareTo(BigInteger.valueOf(OutcomeScore.HIGHEST)) > 0;
    }

    private static boolean isWhole(Expression points) {
        return points instanceof Literal literal
                && literal.kind() == LiteralKind.INTEGER
                && literal.value().matches("\\d*[1-9]\\d*");
    }
}
