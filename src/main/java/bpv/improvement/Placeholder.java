package bpv.improvement;

import bpv.assessment.Words;
import org.jspecify.annotations.Nullable;

/** Texts that stand in a changed draft until somebody writes what is true; each says so of itself. */
final class Placeholder {
    /** How every text that is to be replaced begins. */
    static final String MARK = "TO BE REPLACED:";

    /** Fills up a text that is long enough only with more words; each blank is to be replaced by one. */
    private static final String BLANK = "____";

    private Placeholder() {}

    static String about(String what) {
        return MARK + " " + what + ".";
    }

    /** What is written already, and so many words in all about something. */
    static String words(int words, String about, @Nullable String written) {
        String ask = about("write " + words + " words or more about " + about);
        StringBuilder text = new StringBuilder(
                Words.none(written) ? ask : String.valueOf(written).strip() + " " + ask);
        for (int count = Words.count(text.toString()); count < words; count++) {
            text.append(' ').append(BLANK);
        }
        return text.toString();
    }
}
