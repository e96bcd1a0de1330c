package bpv.rules;

import bpv.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The rules folder cannot be used: every problem found in it, at its file and line. */
public final class RulesRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RulesRejected(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    static RulesRejected at(String file, int line, String message, String expected, String found) {
        return new RulesRejected(List.of(new Problem(file, line, 1, "", "rules", message, expected, found, null)));
    }

    /** By file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
