package bpv.rules.syntax;

import org.jspecify.annotations.Nullable;

/** Reading stops at a token; whoever began the part takes up reading behind it. */
final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Token token;
    private final String wanted;
    private final @Nullable String hint;

    /** @param wanted what was expected there, such as {@code a value} */
    NotUnderstood(Token token, String wanted) {
        this(token, wanted, null);
    }

    /** @param hint what to write; null if that cannot be told */
    NotUnderstood(Token token, String wanted, @Nullable String hint) {
        super(wanted, null, false, false);
        this.token = token;
        this.wanted = wanted;
        this.hint = hint;
    }

    Token token() {
        return token;
    }

    String wanted() {
        return wanted;
    }

    @Nullable
    String hint() {
        return hint;
    }
}
