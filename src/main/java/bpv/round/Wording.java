package bpv.round;

import java.util.Optional;

/** What people may write where it travels into every output: names of rules, reasons, and who decided. */
final class Wording {
    /** Characters of a reason. */
    static final int REASON = 1000;

    /** Characters of the name of a rule or of who decided it. */
    static final int NAME = 200;

    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;
    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_EMBEDDING = 0x202E;

    private Wording() {}

    /** What is expected instead of a text; nothing if it may stand. */
    static Optional<String> wrong(String text, int most) {
        if (text.isBlank()) {
            return Optional.of("a text that is not blank");
        }
        if (text.codePointCount(0, text.length()) > most) {
            return Optional.of("at most " + most + " characters");
        }
        return text.codePoints().anyMatch(Wording::isUnseen)
                ? Optional.of("one line, without characters that cannot be seen")
                : Optional.empty();
    }

    /** Line ends and other control characters, halves of characters, and what turns the direction of writing. */
    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (character >= FIRST_EMBEDDING && character <= LAST_EMBEDDING)
                || (character >= FIRST_ISOLATE && character <= LAST_ISOLATE)
                || (character & 0xFFFE) == 0xFFFE;
    }
}
