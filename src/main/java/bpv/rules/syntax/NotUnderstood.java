package bpv.rules.syntax;

/** Reading stops at a token; whoever began the part takes up reading behind it. */
final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Token token;
    private final String wanted;

    /** @param wanted what was expected there, such as {@code a value} */
    NotUnderstood(Token token, String wanted) {
        super(wanted, null, false, false);
        this.token = token;
        this.wanted = wanted;
    }

    Token token() {
        return token;
    }

    String wanted() {
        return wanted;
    }
}
