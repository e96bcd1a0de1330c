package bpv.rules.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The words and signs of a piece of a rule, without comments and blanks: what two ways of writing the same have in common. */
final class Tokens {
    private static final List<String> SIGNS = List.of(
            ">>>=", "<<=", ">>=", "...", "->", "::", ":=", "==", "!=", ">=", "<=", "&&", "||", "++", "--", "!.");

    private final String text;
    private final List<String> found = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        Tokens tokens = new Tokens(text);
        while (tokens.at < text.length()) {
            tokens.next();
        }
        return tokens.found;
    }

    /** In one line, with one blank between tokens. */
    static String plain(String text, UnaryOperator<String> name) {
        return String.join(" ", of(text).stream().map(name).toList());
    }

    /** As it is written, in one line and without comments. */
    static String shown(String text) {
        StringBuilder line = new StringBuilder();
        int end = 0;
        Tokens tokens = new Tokens(text);
        while (tokens.at < text.length()) {
            int before = tokens.found.size();
            tokens.next();
            if (tokens.found.size() > before) {
                String token = tokens.found.get(before);
                int begin = tokens.at - token.length();
                line.append(begin > end && !line.isEmpty() ? " " : "").append(token);
                end = tokens.at;
            }
        }
        return line.toString();
    }

    private void next() {
        char here = text.charAt(at);
        if (Character.isWhitespace(here)) {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (here == '"' || here == '\'') {
            take(endOfQuoted(here));
        } else if (Character.isJavaIdentifierPart(here)) {
            take(endOfWord());
        } else {
            take(at
                    + SIGNS.stream()
                            .filter(sign -> text.startsWith(sign, at))
                            .mapToInt(String::length)
                            .findFirst()
                            .orElse(1));
        }
    }

    private int endOfQuoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private int endOfWord() {
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void take(int end) {
        found.add(text.substring(at, end));
        at = end;
    }
}
