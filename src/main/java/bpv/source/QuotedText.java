package bpv.source;

/** A text in double quotes, in the escapes that YAML and JSON have in common. */
final class QuotedText {
    private QuotedText() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(character -> append(quoted, character));
        return quoted.append('"').toString();
    }

    static void append(StringBuilder quoted, int character) {
        switch (character) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isSafe(character)) {
                    quoted.appendCodePoint(character);
                } else {
                    quoted.append("\\u").append(Shown.hex(character));
                }
            }
        }
    }

    /** Whether it may stand as it is: not what ends a line somewhere, marks the byte order or does not show. */
    static boolean isSafe(int character) {
        return character >= ' '
                && Characters.isPrintable(character)
                && character != 0x85
                && character != 0xA0
                && character != 0x2028
                && character != 0x2029
                && character != 0xFEFF;
    }
}
