package bpv.improvement;

/** A draft has no section of the given id; the message names those that it has. */
public final class UnknownSection extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownSection(String message) {
        super(message);
    }
}
