package bpv.rules.safety;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of a rule file as text; what cannot be seen, or would be read as something else, is an offence. */
final class Letters {
    private static final String UNICODE_ESCAPE = "\\u";

    private final Offences offences;

    Letters(Offences offences) {
        this.offences = offences;
    }

    /** The text; where it is no text at all, only the offence. */
    String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            offences.add(1, 1, "the file is not saved as UTF-8", "UTF-8", "another encoding", null);
            return "";
        }
        int line = 1;
        int begin = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character == '\n') {
                line++;
                begin = at + 1;
            } else if (isHidden(character)) {
                offences.add(line, column(text, begin, at), hidden(character), "what can be seen", "", null);
            } else if (text.startsWith(UNICODE_ESCAPE, at)) {
                String message =
                        "a character may not be written as \\u and a number, not even in a comment: Java would "
                                + "read it as the character; write the character itself";
                offences.add(line, column(text, begin, at), message, "the character", UNICODE_ESCAPE, null);
            }
        }
        return text;
    }

    private static int column(String text, int begin, int at) {
        return 1 + text.codePointCount(begin, at);
    }

    private static String hidden(int character) {
        return String.format(
                Locale.ROOT,
                "here stands the hidden character U+%04X, which can make a rule look other than it is; take it out",
                character);
    }

    /** Control characters, marks that turn the direction of writing, joiners, byte order marks, private characters. */
    private static boolean isHidden(int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return false;
        }
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }
}
