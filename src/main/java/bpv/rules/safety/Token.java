package bpv.rules.safety;

/**
 * A word, number, text or sign of a rule file.
 *
 * @param text as the file writes it, a text with its quotes; empty at the end of the file
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
record Token(Kind kind, String text, int line, int column) {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    boolean is(String word) {
        return text.equals(word) && (kind == Kind.WORD || kind == Kind.SIGN);
    }

    boolean isVariable() {
        return kind == Kind.WORD && text.charAt(0) == '$';
    }

    /** Begins like the name of a class or of a constant. */
    boolean isCapital() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }

    boolean isOneOf(String... words) {
        for (String word : words) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }
}
