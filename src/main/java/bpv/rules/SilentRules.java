package bpv.rules;

import java.util.List;

/** The rules of a set left a criterion unanswered, or answered it twice; what they say cannot be relied on. */
public final class SilentRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SilentRules(String set, List<String> faults) {
        super("the rules in '" + set + "' do not answer each criterion exactly once:\n  "
                + String.join("\n  ", faults));
    }

    private SilentRules(String message) {
        super(message);
    }

    /** The same, where several rules folders are in use and one has to be named. */
    public SilentRules of(String folder) {
        return new SilentRules(folder + ": " + getMessage());
    }
}
