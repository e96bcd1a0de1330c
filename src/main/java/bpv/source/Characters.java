package bpv.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes as characters: strict UTF-8, with or without byte order mark, without control characters. */
final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private final Findings findings;

    Characters(Findings findings) {
        this.findings = findings;
    }

    /** The text of these bytes; a text that is not fit to be parsed is refused. */
    String decode(byte[] bytes) {
        if (bytes.length > findings.limits().bytes()) {
            String most = findings.limits().kilobytes();
            throw findings.refused(
                    Place.START,
                    "document-too-large",
                    "The document is larger than " + most + "; a bid takes about 10 kB.",
                    "at most " + most,
                    "more than " + most,
                    null);
        }
        refuseOtherFiles(bytes);
        refuseSixteenBits(bytes);
        String text = utf8(bytes);
        refuseControlCharacters(text);
        return text;
    }

    /** What a word processor saves looks like a damaged text, and no encoding would mend it. */
    private void refuseOtherFiles(byte[] bytes) {
        OtherFile other = OtherFile.of(bytes).orElse(null);
        if (other != null) {
            throw findings.refused(
                    Place.START,
                    "not-a-text",
                    "This is " + other.name() + ", not a text.",
                    "a text file",
                    other.name(),
                    other.hint());
        }
    }

    /** UTF-16 and UTF-32 show by their byte order mark or, for any text in English, by a NUL in the first two bytes. */
    private void refuseSixteenBits(byte[] bytes) {
        if (bytes.length < 2) {
            return;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        boolean halfEmpty = bytes.length % 2 == 0 && (first == 0) != (second == 0);
        if (marked || halfEmpty) {
            throw wrongEncoding(Place.START, "The document is saved as UTF-16 or UTF-32.", "UTF-16 or UTF-32");
        }
    }

    private String utf8(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int begin = marked ? 3 : 0;
        String sound = new String(bytes, begin, bytes.length - begin, StandardCharsets.UTF_8);
        return sound.indexOf(REPLACEMENT) < 0 ? sound : strictly(bytes, begin);
    }

    /** For a text that the quick way may have mended: it may also hold the character that stands for what was mended. */
    private String strictly(byte[] bytes, int begin) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(begin);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String found =
                    "byte 0x" + Integer.toHexString(bytes[in.position()] & 0xFF).toUpperCase(Locale.ROOT);
            Place place = new Cursor(text).at(text.length());
            throw wrongEncoding(place, "The document is not saved as UTF-8: here stands " + found + ".", found);
        }
        return text;
    }

    private Refused wrongEncoding(Place place, String message, String found) {
        return findings.refused(
                place, "wrong-encoding", message, "UTF-8", found, "Save it again with the encoding UTF-8.");
    }

    private void refuseControlCharacters(String text) {
        int i = firstUnprintable(text);
        if (i >= 0) {
            int character = text.codePointAt(i);
            throw findings.refused(
                    new Cursor(text).at(i),
                    "control-character",
                    "The document holds the control character U+" + Shown.hex(character)
                            + " here; it may be damaged, or not be a text at all.",
                    "characters that can be read",
                    "U+" + Shown.hex(character),
                    null);
        }
    }

    /** Where the first character stands that is not printable; -1 if all are. Most are ASCII, and passed over quickly. */
    static int firstUnprintable(String text) {
        char[] units = text.toCharArray();
        int i = 0;
        while (i < units.length) {
            char unit = units[i];
            if ((unit >= ' ' && unit <= '~') || unit == '\n') {
                i++;
                continue;
            }
            int character = Character.codePointAt(units, i);
            if (!isPrintable(character)) {
                return i;
            }
            i += Character.charCount(character);
        }
        return -1;
    }

    /** What YAML 1.2 calls printable (production 1). */
    static boolean isPrintable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character == 0x85
                || (character >= ' ' && character <= '~')
                || (character >= 0xA0 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
