package bpv.round;

import java.util.Optional;

/** What people may write where it travels into every output: names of rules, reasons, and who decided. */
public final class Wording {
    /** Characters of a reason. */
    public static final int REASON = 1000;

    /** Characters of the name of a rule or of who decided it. */
    static final int NAME = 200;

    /** They join or part letters of some scripts, and stand within names. */
    private static final String JOINERS = "\u200c\u200d";

    private Wording() {}

    /** What is expected instead of a text; nothing if it may stand. */
    public static Optional<String> wrong(String text, int most) {
        if (text.replaceAll("[" + JOINERS + "]", "").isBlank()) {
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
                || (type == Character.FORMAT && JOINERS.indexOf(character) < 0)
                || (character & 0xFFFE) == 0xFFFE;
    }
}
