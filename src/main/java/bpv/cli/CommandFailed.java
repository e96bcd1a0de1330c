package bpv.cli;

/** A command cannot do what it was asked to, for a reason that its message says in full. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
