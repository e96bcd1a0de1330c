package bpv.rules;

import bpv.assessment.RuleCard;
import bpv.source.Problem;
import org.jspecify.annotations.Nullable;

/** A rule does not come to an end, or not within the memory there is; what its set concludes is not known. */
public final class EndlessRule extends UnusableRule {
    private static final long serialVersionUID = 1L;

    private EndlessRule(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    /** A rule that fires again and again. */
    static EndlessRule fires(RuleCard rule, int times) {
        return at(
                rule,
                "the rule \"" + rule.rule() + "\" fired more than " + times + " times and does not come to an end: "
                        + "a rule may not fit what it inserts itself, or what a rule inserts that fits what it inserts",
                null);
    }

    /** A rule that fires once and does not return. */
    static EndlessRule runs(RuleCard rule, @Nullable Throwable cause) {
        return at(
                rule,
                "the rule \"" + rule.rule() + "\" does not come to an end: "
                        + (cause == null
                                ? "what it computes takes too long"
                                : "what it makes is larger than the memory"),
                cause);
    }

    /** A rule set whose conditions are looked at without end; by which of its rules is not known for certain. */
    static EndlessRule looks(String set, RuleCard suspect, @Nullable Throwable cause) {
        return at(
                suspect,
                "the conditions of the rules in '" + set + "' do not come to an end"
                        + (cause == null ? "" : " in the memory there is") + "; look first at the rule \""
                        + suspect.rule() + "\", which joins the most facts",
                cause);
    }

    private static EndlessRule at(RuleCard rule, String message, @Nullable Throwable cause) {
        return new EndlessRule(
                new Problem(
                        rule.file(),
                        rule.line(),
                        1,
                        "",
                        "endless-rule",
                        message,
                        "a rule that ends",
                        rule.rule(),
                        null),
                cause);
    }

    /** The same once more, for who asks for the same rules again. */
    EndlessRule again() {
        return new EndlessRule(problem(), this);
    }
}
