package bpv.rules.syntax;

import bpv.source.Place;

/**
 * A range of a rule file.
 *
 * @param start offset of its first character in the text of the file, in chars
 * @param end offset after its last character
 * @param place where it begins
 */
public record Span(int start, int end, Place place) {
    /** The text that stands in the range. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Whether another range lies within this one. */
    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }
}
