package bpv.rules;

import bpv.assessment.RuleCard;
import bpv.source.Problem;
import org.jspecify.annotations.Nullable;

/** A rule computes what cannot be computed, such as a division by zero. */
public final class FailedRule extends UnusableRule {
    private static final long serialVersionUID = 1L;

    private FailedRule(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    /** Where a rule that fits computes what it concludes. */
    static FailedRule concluding(RuleCard rule, Throwable cause) {
        return at(rule, "the rule \"" + rule.rule() + "\" fits, but cannot be computed: " + why(cause), cause);
    }

    /** Where it is looked at whether a rule fits. */
    static FailedRule looking(RuleCard rule, Throwable cause) {
        return at(rule, "a condition of the rule \"" + rule.rule() + "\" cannot be computed: " + why(cause), cause);
    }

    /** Where a rule gives points that its scale does not have. */
    static FailedRule points(RuleCard rule, int points, int highest) {
        return at(
                rule,
                "the rule \"" + rule.rule() + "\" gives " + points + " points",
                "points from 0 to " + highest,
                String.valueOf(points),
                "Correct the points that the rule gives.",
                null);
    }

    private static FailedRule at(RuleCard rule, String message, Throwable cause) {
        return at(
                rule,
                message,
                "a rule that can be computed for every bid",
                rule.rule(),
                "Look at what the rule divides by, and at what may not be there.",
                cause);
    }

    private static FailedRule at(
            RuleCard rule, String message, String expected, String found, String hint, @Nullable Throwable cause) {
        return new FailedRule(
                new Problem(rule.file(), rule.line(), 1, "", "failed-rule", message, expected, found, hint), cause);
    }

    private static String why(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        if (first instanceof ArithmeticException) {
            return "it divides by zero, or a figure is too large";
        }
        if (first instanceof NullPointerException) {
            return "it uses something that is not there";
        }
        return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
    }
}
