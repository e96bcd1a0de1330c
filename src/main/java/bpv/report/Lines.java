package bpv.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of so many characters: between words, else behind one of {@code / - _ ,}, else anywhere, so
 * that no line is longer and nothing is lost. Characters that do not show, or that change how others show, are replaced.
 */
final class Lines {
    private static final int REPLACEMENT = 0xFFFD;

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private Lines(int width) {
        this.width = Math.max(1, width);
    }

    /** The lines of one paragraph; at least one. */
    static List<String> of(String text, int width) {
        Lines lines = new Lines(width);
        for (String word : flat(text).split(" ")) {
            lines.word(word);
        }
        lines.end();
        return lines.lines;
    }

    /** A text in one line: blanks and line feeds as one blank each, and nothing that does not show. */
    static String flat(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            boolean blank = Character.isWhitespace(character) || Character.isSpaceChar(character);
            if (!blank) {
                flat.appendCodePoint(shows(character) ? character : REPLACEMENT);
            } else if (flat.length() > 0 && flat.charAt(flat.length() - 1) != ' ') {
                flat.append(' ');
            }
        });
        return flat.toString().stripTrailing();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private void word(String word) {
        String rest = word;
        if (line.length() > 0) {
            if (length(line.toString()) + 1 + length(rest) <= width) {
                line.append(' ').append(rest);
                return;
            }
            end();
        }
        while (length(rest) > width) {
            int cut = cut(rest);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        line.append(rest);
    }

    private int cut(String word) {
        int most = word.offsetByCodePoints(0, width);
        for (int i = most; i > most / 2; i--) {
            if ("/-_,".indexOf(word.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return most;
    }

    private void end() {
        lines.add(line.toString());
        line.setLength(0);
    }
}
