package bpv.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts and names as the scheme compares them. */
final class PlainText {
    private PlainText() {}

    /** Runs of non-blank characters. */
    static int words(@Nullable String text) {
        int words = 0;
        boolean blankBefore = true;
        for (int i = 0; text != null && i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            words += blankBefore && !blank ? 1 : 0;
            blankBefore = blank;
        }
        return words;
    }

    static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Without case, bracketed text, punctuation and blanks; & is and; NHS before and CCG behind are dropped. */
    static String name(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder(text.length());
        int lastWord = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '(' && text.indexOf(')', i) > 0) {
                i = text.indexOf(')', i);
            }
            if (Character.isLetterOrDigit(character)) {
                name.append(character);
            } else if (character != '\'' && character != '’') {
                lastWord = endOfWord(name, lastWord);
                name.append(character == '&' ? "and" : "");
            }
        }
        if (name.substring(lastWord).equals("ccg")) {
            name.setLength(lastWord);
        }
        return name.toString();
    }

    /** The place where the next word begins; a first word NHS is taken out. */
    private static int endOfWord(StringBuilder name, int lastWord) {
        boolean first = lastWord == 0;
        if (first
                && (name.indexOf("nhs") == 0 && name.length() == 3 || name.indexOf("hs") == 0 && name.length() == 2)) {
            name.setLength(0);
        }
        return name.length() > 0 && name.length() > lastWord ? name.length() : lastWord;
    }
}
