package bpv.page;

/** A text with signs in place of characters that cannot be seen, and that HTML does not allow. */
public final class Visible {
    private static final int PICTURES = 0x2400;
    private static final String LINES = "\t\n\r\u0085";
    private static final int DELETE = 0x7f;

    private Visible() {}

    /** Whether a text is shown as it is, so that it comes back as the same from where it is shown. */
    public static boolean is(String text) {
        return text.codePoints().allMatch(character -> sign(character) == character);
    }

    /** Control characters as their pictures, such as {@code ␈}; what has none as the replacement character. */
    static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> visible.appendCodePoint(sign(character)));
        return visible.toString();
    }

    private static int sign(int character) {
        if (LINES.indexOf(character) >= 0) {
            return character;
        }
        if (character < ' ') {
            return PICTURES + character;
        }
        if (character == DELETE) {
            return PICTURES + 0x21;
        }
        boolean none = Character.isISOControl(character)
                || (character & 0xfffe) == 0xfffe
                || Character.getType(character) == Character.SURROGATE;
        return none ? 0xfffd : character;
    }
}
