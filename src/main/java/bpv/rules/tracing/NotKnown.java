package bpv.rules.tracing;

/** The value of an expression cannot be made out here; the engine knows it all the same. */
final class NotKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKnown(String what) {
        super(what, null, false, false);
    }
}
