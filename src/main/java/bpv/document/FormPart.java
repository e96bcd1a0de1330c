package bpv.document;

import java.util.List;

/**
 * A part of the bid form, as its schema has it: a group of fields, a list, or a field and what may be written in it.
 *
 * @param kind what may stand there
 * @param words the only words that may; none unless the kind is {@link Kind#WORD}
 */
public record FormPart(Kind kind, List<String> words) {
    /** What may stand in a part of the form. */
    public enum Kind {
        /** Fields with names. */
        GROUP,
        /** Any number of items that are alike. */
        LIST,
        /** One of a few words. */
        WORD,
        /** Yes or no. */
        TRUTH,
        NUMBER,
        /** A day, such as 2017-01-18. */
        DAY,
        /** A year or a financial year, such as 2015 or 2015/16. */
        PERIOD,
        /** Any words. */
        TEXT
    }
}
