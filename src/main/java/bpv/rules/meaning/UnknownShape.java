package bpv.rules.meaning;

/** A condition is of a kind that is not taken apart here; the rule is then compared word by word. */
final class UnknownShape extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownShape(Object part) {
        super(part.getClass().getSimpleName());
    }
}
