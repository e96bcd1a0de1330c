package bpv.http;

import java.util.List;

/** The service cannot start as it was told to: all that is wrong, each in one line for whoever started it. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    CannotStart(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line each. */
    public List<String> faults() {
        return faults;
    }
}
