package bpv.rules.syntax;

import bpv.rules.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a rule file into tokens and comments; never fails. */
final class Lexer {
    private static final List<String> LONG_SYMBOLS =
            List.of("&&", "||", "==", "!=", "<=", ">=", "!.", "->", "::", "+=", "-=", "++", "--");

    private final String text;
    private final Lines lines;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<SyntaxFault> faults = new ArrayList<>();
    private int at;

    private Lexer(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    static Lexer read(String text, Lines lines) {
        Lexer lexer = new Lexer(text, lines);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, text.length(), text.length(), ""));
        return lexer;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Comment> comments() {
        return comments;
    }

    List<SyntaxFault> faults() {
        return faults;
    }

    private void next() {
        char here = text.charAt(at);
        if (Character.isWhitespace(here) || here == '\uFEFF') {
            at++;
        } else if (text.startsWith("//", at)) {
            comment(lineEnd());
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (here == '"' || here == '\'') {
            quoted(here);
        } else if (Character.isJavaIdentifierStart(here)) {
            take(Kind.WORD, wordEnd(at));
        } else if (Character.isDigit(here)) {
            take(Kind.NUMBER, numberEnd());
        } else {
            take(Kind.SYMBOL, symbolEnd());
        }
    }

    private void take(Kind kind, int end) {
        tokens.add(new Token(kind, at, end, text.substring(at, end)));
        at = end;
    }

    private void comment(int end) {
        comments.add(new Comment(lines.span(at, end), text.substring(at, end)));
        at = end;
    }

    private void blockComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            fault("open-comment", at, text.length(), "This comment is never closed: '*/' is missing.", "Close it.");
        }
        comment(close < 0 ? text.length() : close + 2);
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && !lineEndsAt(end)) {
            end += text.charAt(end) == '\\' && end + 1 < text.length() && !lineEndsAt(end + 1) ? 2 : 1;
        }
        if (end < text.length() && text.charAt(end) == quote) {
            take(Kind.TEXT, end + 1);
        } else {
            fault(
                    "open-text",
                    at,
                    end,
                    "This text is not closed before the end of its line: " + quote + " is missing.",
                    "Close it, and join a text of several lines with +.");
            take(Kind.TEXT, end);
        }
    }

    private boolean lineEndsAt(int offset) {
        return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
    }

    private int lineEnd() {
        int end = at;
        while (end < text.length() && !lineEndsAt(end)) {
            end++;
        }
        return end;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Digits, at most one decimal point that a digit follows, an exponent, and the letter of a type. */
    private int numberEnd() {
        int end = wordEnd(at);
        if (end + 1 < text.length() && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1))) {
            end = wordEnd(end + 1);
        }
        char last = text.charAt(end - 1);
        boolean exponent = (last == 'e' || last == 'E') && end + 1 < text.length() && !text.startsWith("0x", at);
        boolean signed = exponent && "+-".indexOf(text.charAt(end)) >= 0 && Character.isDigit(text.charAt(end + 1));
        return signed ? wordEnd(end + 1) : end;
    }

    private int symbolEnd() {
        for (String symbol : LONG_SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return at + symbol.length();
            }
        }
        int end = text.offsetByCodePoints(at, 1);
        String symbol = text.substring(at, end);
        if ("\u201C\u201D\u201E\u2018\u2019\u00A0\u2013\u2014".contains(symbol)) {
            fault(
                    "pasted-character",
                    at,
                    end,
                    "'" + symbol + "' (as a word processor writes it) means nothing in a rule.",
                    "Type \", ' or - on the keyboard instead.");
        }
        return end;
    }

    private void fault(String kind, int start, int end, String message, String suggestion) {
        faults.add(new SyntaxFault(kind, lines.span(start, end), message, suggestion));
    }
}
