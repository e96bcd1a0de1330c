package bpv.rules;

import bpv.source.Problem;
import org.jspecify.annotations.Nullable;

/** A rule stopped a run: what its set concludes is not known. Whoever keeps the rules has to put it right. */
public abstract sealed class UnusableRule extends RuntimeException permits EndlessRule, FailedRule {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnusableRule(Problem problem, @Nullable Throwable cause) {
        super(problem.file() + ":" + problem.line() + ": " + problem.message(), cause);
        this.problem = problem;
    }

    /** Where the rule stands and what is wrong with it; the file is named as in the rules folder. */
    public Problem problem() {
        return problem;
    }
}
