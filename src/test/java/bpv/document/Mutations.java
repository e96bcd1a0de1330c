package bpv.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents with something changed; the same for the same seed. */
public final class Mutations {
    private static final Pattern VALUE = Pattern.compile("(?<=[a-zA-Z]: )[^\\[{ ,\\n][^,}\\n]*(?= }|,|\\n)");
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "\t",
            "'",
            "\"",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "&a ",
            "*a",
            "!t ",
            "<<",
            "|\n",
            ">\n",
            "---\n",
            "...\n",
            "%",
            "@",
            "\\",
            "\0",
            "\uFEFF",
            "é",
            "😀",
            "null",
            "~",
            "yes",
            "1e999999999",
            "0x1F",
            "-1",
            "2017/18",
            "outcome",
            "year: 2017/18",
            "  ",
            "\r");

    private Mutations() {}

    /** Each single value of the document replaced by each of these, one at a time. */
    static List<String> valuesReplaced(String document, List<String> values) {
        List<String> changed = new ArrayList<>();
        Matcher matcher = VALUE.matcher(document);
        while (matcher.find()) {
            for (String value : values) {
                changed.add(document.substring(0, matcher.start()) + value + document.substring(matcher.end()));
            }
        }
        return changed;
    }

    /** One to five pieces cut out, put in, doubled or moved, or bytes changed. */
    public static byte[] any(String document, Random random) {
        byte[] bytes = document.getBytes(UTF_8);
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(12));
        byte[] middle = switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
            case 2 -> copy(bytes, random);
            default -> {
                byte[] noise = new byte[random.nextInt(3)];
                random.nextBytes(noise);
                yield noise;
            }
        };
        byte[] result = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }

    private static byte[] copy(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(200)));
    }
}
