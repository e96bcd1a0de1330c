package bpv.source;

/** Finds the places of offsets that only go forward, in one pass over the text. */
final class Cursor {
    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    Cursor(String text) {
        this.text = text;
    }

    /** The place of the character with this index, which is not before the last one asked for. */
    Place at(int index) {
        int end = Math.min(index, text.length());
        while (offset < end) {
            char character = text.charAt(offset++);
            if (character == '\n' || (character == '\r' && !(offset < text.length() && text.charAt(offset) == '\n'))) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(character)) {
                column++;
            }
        }
        return new Place(line, column);
    }
}
