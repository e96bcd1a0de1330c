package bpv.rules.safety;

import bpv.rules.safety.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule file as words, numbers, texts and signs, without its comments. It knows no escape other than a quotation mark inside
 * a text, so that no two readers of the file can disagree on where a text or a comment ends.
 */
final class Scanner {
    private static final List<String> LONG_SIGNS = List.of(
            "...", ">>>", "==", "!=", "<=", ">=", "&&", "||", "++", "--", "->", "::", ":=", "+=", "-=", "*=", "/=",
            "%=", "&=", "|=", "^=", "~=", "<<", ">>");

    /** Shipped rules nest six deep; each level costs the parsers that come after this one some of their stack. */
    private static final int DEEPEST = 30;

    private final String text;
    private final Offences offences;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;
    private int depth;

    Scanner(String text, Offences offences) {
        this.text = text;
        this.offences = offences;
    }

    /** All of them, and an end. */
    List<Token> tokens() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
                advance(1);
            } else if (text.startsWith("//", at)) {
                lineComment();
            } else if (text.startsWith("/*", at)) {
                comment();
            } else if (next == '"') {
                quoted();
            } else if (isLetter(next)) {
                take(Kind.WORD, end(at, Scanner::isPartOfWord));
            } else if (isDigit(next)) {
                take(Kind.NUMBER, end(at, character -> isPartOfWord(character) || character == '.'));
            } else {
                sign();
            }
        }
        tokens.add(new Token(Kind.END, "", line, column));
        return tokens;
    }

    private void lineComment() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        advance(end - at);
    }

    private void comment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            offences.add(line, column, "this comment has no end", "*/", "/*", null);
        }
        advance((close < 0 ? text.length() : close + 2) - at);
    }

    private void quoted() {
        if (text.startsWith("\"\"\"", at)) {
            offences.add(line, column, "a text stands in single quotation marks \"…\"", "\"", "\"\"\"", null);
        }
        int end = at + 1;
        while (end < text.length() && "\"\n\r".indexOf(text.charAt(end)) < 0) {
            if (text.charAt(end) == '\\') {
                end = escape(end);
            }
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '"';
        if (!closed) {
            offences.add(line, column, "this text has no closing quotation mark in its line", "\"", "", null);
        }
        take(Kind.TEXT, closed ? end + 1 : end);
    }

    private int escape(int backslash) {
        if (backslash + 1 < text.length() && text.charAt(backslash + 1) == '"') {
            return backslash + 1;
        }
        String message = "a backslash may stand only before a quotation mark; write the character itself";
        offences.add(line, column + text.codePointCount(at, backslash), message, "no backslash", "\\", null);
        return backslash;
    }

    private void sign() {
        String sign = LONG_SIGNS.stream()
                .filter(known -> text.startsWith(known, at))
                .findFirst()
                .orElseGet(() -> Character.toString(text.codePointAt(at)));
        if ("([{".contains(sign) && ++depth == DEEPEST + 1) {
            offences.add(
                    line, column, "brackets are nested too deep here", "at most " + DEEPEST + " deep", "deeper", null);
        } else if (")]}".contains(sign)) {
            depth = Math.max(0, depth - 1);
        }
        take(Kind.SIGN, at + sign.length());
    }

    private interface Characters {
        boolean holds(char character);
    }

    private int end(int from, Characters wanted) {
        int end = from;
        while (end < text.length() && wanted.holds(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void take(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), line, column));
        advance(end - at);
    }

    private void advance(int characters) {
        for (int end = Math.min(at + characters, text.length()); at < end; at++) {
            char passed = text.charAt(at);
            boolean lineEnds =
                    passed == '\n' || (passed == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n'));
            if (lineEnds) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(passed)) {
                column++;
            }
        }
    }

    /** Words of rules are English and ASCII: letters of other scripts look like these and are not. */
    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character == '$';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isPartOfWord(char character) {
        return isLetter(character) || isDigit(character);
    }
}
