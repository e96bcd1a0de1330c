package bpv.alliance;

import java.util.Locale;
import java.util.Set;

/**
 * The name of an STP, CCG or other organisation as it is compared: without case, bracketed text, punctuation and blanks,
 * {@code &} read as {@code and}, a leading {@code NHS} or {@code HS} and a trailing {@code CCG} dropped (scheme, section 7).
 */
public final class OrganisationName {
    private static final Set<String> LEADING = Set.of("nhs", "hs");
    private static final String TRAILING = "ccg";

    private OrganisationName() {}

    /** What two spellings of one name have in common; empty if nothing of the name is left. */
    public static String normalised(String name) {
        String text = withoutBrackets(name).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(text.length());
        StringBuilder word = new StringBuilder();
        boolean first = true;
        boolean trailing = false;
        for (int at = 0; at <= text.length(); ) {
            int character = at < text.length() ? text.codePointAt(at) : ' ';
            at += Character.charCount(character);
            if (Character.isLetterOrDigit(character)) {
                word.appendCodePoint(character);
            } else if (character != '\'' && character != '\u2019') {
                if (!word.isEmpty()) {
                    String whole = word.toString();
                    trailing = whole.equals(TRAILING);
                    words.append(first && LEADING.contains(whole) ? "" : whole);
                    first = false;
                    word.setLength(0);
                }
                if (character == '&') {
                    words.append("and");
                    trailing = false;
                    first = false;
                }
            }
        }
        return trailing && words.length() >= TRAILING.length()
                ? words.substring(0, words.length() - TRAILING.length())
                : words.toString();
    }

    /** Text in closed brackets, round or square, is dropped; a bracket that stands alone is punctuation. */
    private static String withoutBrackets(String name) {
        if (name.indexOf('(') < 0 && name.indexOf('[') < 0) {
            return name;
        }
        StringBuilder text = new StringBuilder(name);
        for (int close = 0; close < text.length(); close++) {
            char bracket = text.charAt(close);
            if (bracket == ')' || bracket == ']') {
                int open = text.lastIndexOf(bracket == ')' ? "(" : "[", close);
                if (open >= 0) {
                    text.replace(open, close + 1, " ");
                    close = open;
                }
            }
        }
        return text.toString();
    }
}
