package bpv.rules.syntax;

/** The smallest piece of a rule file that means something. */
record Token(Kind kind, int start, int end, String text) {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SYMBOL,
        /** Nothing is left. */
        END
    }

    boolean is(String wanted) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(wanted);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
