package bpv.rules.safety;

import java.util.ArrayList;
import java.util.List;

/** A way through the words of a rule file, from the first to the last; behind the last there is only the end. */
final class Walk {
    private final List<Token> tokens;
    private final int last;
    private int at;

    /** @param tokens with an end as the last of them */
    Walk(List<Token> tokens) {
        this.tokens = tokens;
        this.last = tokens.size() - 1;
    }

    Token next() {
        return ahead(0);
    }

    /** The one so many behind the next, or before it. */
    Token ahead(int steps) {
        return tokens.get(Math.max(0, Math.min(at + steps, last)));
    }

    /** The one just passed; the next itself at the beginning. */
    Token passed() {
        return ahead(-1);
    }

    boolean atBegin() {
        return at == 0;
    }

    Token take() {
        Token taken = next();
        at = Math.min(at + 1, last);
        return taken;
    }

    /** Passes the next if it is this. */
    boolean took(String word) {
        boolean is = next().is(word);
        if (is) {
            take();
        }
        return is;
    }

    boolean atEnd() {
        return at == last;
    }

    /** Passes everything before the next of these words that is not asked of something, as in {@code $outcome.end()}. */
    Walk until(String... words) {
        int begin = at;
        while (!atEnd() && !(next().isOneOf(words) && !(at > begin && passed().is(".")))) {
            take();
        }
        List<Token> part = new ArrayList<>(tokens.subList(begin, at));
        part.add(new Token(Token.Kind.END, "", next().line(), next().column()));
        return new Walk(part);
    }

    /** Passes the rest of a statement, with all brackets that it opens. */
    void skipStatement() {
        int depth = 0;
        while (!atEnd() && !(depth <= 0 && next().isOneOf(";", "insert", "}"))) {
            depth += next().isOneOf("(", "{", "[") ? 1 : next().isOneOf(")", "}", "]") ? -1 : 0;
            take();
        }
    }

    int size() {
        return last;
    }
}
