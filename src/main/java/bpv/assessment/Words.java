package bpv.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of a form, counted. */
public final class Words {
    private Words() {}

    /** The words of a text: runs of non-blank characters (scheme, section 7); none if there is no text. */
    public static int count(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            boolean blank = isBlank(character);
            if (!blank && !inside) {
                words++;
            }
            inside = !blank;
            at += Character.charCount(character);
        }
        return words;
    }

    /** Whether a text is absent or has only blanks. */
    public static boolean none(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!isBlank(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The names in one phrase: {@code a, b and c}. */
    public static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
