package bpv.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a piece of somebody's text is shown in a message: short, on one line, and harmless to a terminal. */
public final class Shown {
    private static final int LONGEST = 80;
    private static final Pattern LINE_END = Pattern.compile("[\\r\\n]|$");

    private Shown() {}

    /** The first 80 characters, with characters that do not show, or that change how others show, as {@code \\uXXXX}. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (count++ == LONGEST) {
                return shown.append('…').toString();
            }
            append(shown, text.codePointAt(i));
        }
        return shown.toString();
    }

    /** What stands in a text from this index to the end of the line. */
    static String lineFrom(String text, int index) {
        int begin = Math.min(Math.max(index, 0), text.length());
        Matcher end = LINE_END.matcher(text).region(begin, text.length());
        String line = end.find() ? text.substring(begin, end.start()) : "";
        return line.isBlank() ? "the end of the line" : of(line);
    }

    private static void append(StringBuilder shown, int character) {
        switch (character) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isUnseen(character)) {
                    shown.append("\\u").append(hex(character));
                } else {
                    shown.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** At least four hexadecimal digits, the same in every locale. */
    static String hex(int character) {
        String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
