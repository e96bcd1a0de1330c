package bpv.rules.syntax;

import bpv.rules.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The tokens of a file, or of a part of it, and how far they are read. */
final class Tokens {
    private final String text;
    private final Lines lines;
    private final List<Token> tokens;
    private final List<SyntaxFault> faults;
    private final List<SyntaxFault> doubts;
    private int at;

    private Tokens(String text, Lines lines, List<Token> tokens, List<SyntaxFault> faults, List<SyntaxFault> doubts) {
        this.text = text;
        this.lines = lines;
        this.tokens = tokens;
        this.faults = faults;
        this.doubts = doubts;
    }

    Tokens(String text, Lines lines, List<Token> tokens, List<SyntaxFault> faults) {
        this(text, lines, tokens, faults, new ArrayList<>());
    }

    /** The tokens between two positions, with the same faults. */
    Tokens part(int from, int to) {
        List<Token> part = new ArrayList<>(tokens.subList(from, to));
        int end = to > from ? tokens.get(to - 1).end() : tokens.get(from).start();
        part.add(new Token(Kind.END, end, end, ""));
        return new Tokens(text, lines, part, faults, doubts);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.max(0, Math.min(at + ahead, tokens.size() - 1)));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean is(String wanted) {
        return peek().is(wanted);
    }

    boolean isAt(Kind kind) {
        return peek().kind() == kind;
    }

    boolean take(String wanted) {
        boolean found = is(wanted);
        if (found) {
            at++;
        }
        return found;
    }

    Token expect(String wanted) throws NotUnderstood {
        if (!is(wanted)) {
            throw new NotUnderstood(peek(), "'" + wanted + "'");
        }
        return next();
    }

    Token word(String wanted) throws NotUnderstood {
        if (!peek().isWord()) {
            throw new NotUnderstood(peek(), wanted);
        }
        return next();
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    /** Where the last token read ends; where the first begins if none was read. */
    int lastEnd() {
        return at == 0 ? tokens.get(0).start() : tokens.get(at - 1).end();
    }

    Span span(Token token) {
        return lines.span(token.start(), token.end());
    }

    Span span(int start, int end) {
        return lines.span(start, end);
    }

    /** From an offset to the last token read. */
    Span since(int start) {
        return lines.span(start, Math.max(start, lastEnd()));
    }

    String text(Span span) {
        return span.of(text);
    }

    /** Whether the next token is the first of its line. */
    boolean beginsLine() {
        return beginsLine(0);
    }

    /** Whether the token so many ahead is the first of its line; beyond the last line it counts as one. */
    boolean beginsLine(int ahead) {
        int index = at + ahead;
        if (index == 0 || index >= tokens.size() || tokens.get(index).kind() == Kind.END) {
            return true;
        }
        int before = tokens.get(index - 1).end();
        return lines.place(before).line()
                < lines.place(tokens.get(index).start()).line();
    }

    /** The beginning of the line after that of an offset, or the offset itself in the last line. */
    int lineAfter(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 || end + 1 >= text.length() ? offset : end + 1;
    }

    /** Reads on behind the bracket that matches the next token; up to the end if there is none. */
    void skipBalanced() {
        skipBalanced(() -> false);
    }

    /** The same, but no further than to a place at which the bracket must have been forgotten. */
    void skipBalanced(BooleanSupplier tooFar) {
        int depth = 0;
        do {
            Token token = next();
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            }
        } while (depth > 0 && !isAt(Kind.END) && !tooFar.getAsBoolean());
    }

    void fault(String kind, Span span, String message, @Nullable String suggestion) {
        faults.add(new SyntaxFault(kind, span, message, suggestion));
    }

    void doubt(NotUnderstood stop) {
        String found = stop.token().kind() == Kind.END
                ? "but it ends here"
                : "but '" + stop.token().text() + "' stands here";
        doubts.add(new SyntaxFault(
                "syntax", span(stop.token()), "Here " + stop.wanted() + " is expected, " + found + ".", stop.hint()));
    }

    List<SyntaxFault> faults() {
        return faults;
    }

    List<SyntaxFault> doubts() {
        return doubts;
    }
}
