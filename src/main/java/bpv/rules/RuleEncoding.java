package bpv.rules;

import bpv.source.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which encoding rule files are saved: editors choose others, and then nothing of a file is what it was. */
final class RuleEncoding {
    private static final String AGAIN = "Save the file again with the encoding UTF-8";

    private RuleEncoding() {}

    /** @throws RulesRejected naming each rule file that is not saved as UTF-8, and where */
    static void check(RuleFiles files) {
        List<Problem> problems = new ArrayList<>();
        files.drl().forEach((name, bytes) -> problem(files.shown(name), bytes).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
    }

    private static Optional<Problem> problem(String file, byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(of(
                    file,
                    1,
                    1,
                    "the file begins with a byte order mark",
                    "U+FEFF",
                    AGAIN + ", without BOM, as Notepad calls it."));
        }
        boolean sixteen = starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF);
        if (sixteen || bytes.length > 1 && (bytes[0] == 0) != (bytes[1] == 0)) {
            return Optional.of(of(file, 1, 1, "the file is saved as UTF-16, not as UTF-8", "UTF-16", AGAIN + "."));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (!decoder.decode(in, out, true).isError()) {
            return Optional.empty();
        }
        String before = out.flip().toString();
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        String found = String.format(Locale.ROOT, "byte 0x%02X", bytes[in.position()] & 0xFF);
        return Optional.of(of(
                file,
                line,
                before.length() - before.lastIndexOf('\n'),
                "the file is not saved as UTF-8: here stands " + found,
                found,
                AGAIN + "; the character here may be a dash, a quote or a letter with an accent."));
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Problem of(String file, int line, int column, String message, String found, String hint) {
        return new Problem(file, line, column, "", "wrong-encoding", message, "UTF-8", found, hint);
    }
}
