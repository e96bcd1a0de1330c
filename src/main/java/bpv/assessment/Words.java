package bpv.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of a form, counted. */
public final class Words {
    private static final String UNSEEN = "\u034F\u115F\u1160\u2800\u3164\uFFA0";
    private static final int FIRST_SELECTOR = 0xFE00;
    private static final int LAST_SELECTOR = 0xFE0F;

    private Words() {}

    /**
     * The words of a text: runs of non-blank characters (scheme, section 7); none if there is no text. Characters that show
     * nothing, such as a space of no width, are passed over: what nobody can read is no word, and divides none.
     */
    public static int count(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            boolean blank = isBlank(character);
            boolean shown = !blank && !isUnseen(character);
            if (shown && !inside) {
                words++;
            }
            inside = shown || inside && !blank;
            at += Character.charCount(character);
        }
        return words;
    }

    /** Whether a text is absent or has only blanks and characters that show nothing. */
    public static boolean none(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!isBlank(character) && !isUnseen(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Format characters, fillers, the empty Braille cell and variation selectors. */
    private static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT
                || UNSEEN.indexOf(character) >= 0
                || character >= FIRST_SELECTOR && character <= LAST_SELECTOR;
    }

    /** The names in one phrase: {@code a, b and c}. */
    public static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
