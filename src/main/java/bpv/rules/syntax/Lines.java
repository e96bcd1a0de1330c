package bpv.rules.syntax;

import bpv.source.Place;
import java.util.Arrays;

/** Where the lines of a text begin, to tell the place of an offset. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '\n' || here == '\r' && !text.startsWith("\n", at + 1)) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = at + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** Line and column of an offset, in code points. */
    Place place(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found < 0 ? -found - 2 : found;
        return new Place(line + 1, 1 + text.codePointCount(starts[line], offset));
    }

    Span span(int start, int end) {
        return new Span(start, end, place(start));
    }
}
