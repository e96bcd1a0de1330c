package bpv.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads YAML 1.2 and JSON into trees with places.
 *
 * <p>A text is refused before it is parsed if it is larger than 512 kB, holds a line of more than 20,000 characters (YAML
 * only), is not UTF-8 or holds control characters; and while it is parsed, if it is nested more than 40 deep, holds more
 * than 50,000 nodes or more than 10 aliases. A refused text has one problem and no tree.
 */
public final class TextParser {
    /** The most bytes of a bid or another text that people write. */
    public static final int MOST_BYTES = 512 * 1024;

    /** The most bytes of a result that a program has written. */
    public static final int MOST_BYTES_OF_RESULT = 8 * 1024 * 1024;

    private TextParser() {}

    /**
     * The tree of a text, YAML unless the file's name ends in {@code .json}; every problem is in the result.
     *
     * <p>A text that can be read in spite of its problems has a tree all the same, so that what else is wrong with it can
     * be said at once: of a key written twice the first is kept, a value that is an alias stands there as if nothing were
     * written, a merge key is left out, a number
     * with commas between braces is kept as it was meant, and of several documents the first is kept.
     */
    public static ParsedText parse(String file, byte[] bytes) {
        return parse(new Findings(file, Limits.DOCUMENT), bytes);
    }

    /** The same of a result that a program has written, which may be larger: 8 MB and 400,000 keys and values. */
    public static ParsedText parseResult(String file, byte[] bytes) {
        return parse(new Findings(file, Limits.RESULT), bytes);
    }

    private static ParsedText parse(Findings findings, byte[] bytes) {
        String file = findings.file();
        try {
            String text = new Characters(findings).decode(bytes);
            Optional<Node> root = isJson(file) ? new JsonTree(text, findings).read() : yaml(text, findings);
            if (root.isEmpty() && findings.problems().isEmpty()) {
                throw empty(findings);
            }
            return new ParsedText(file, root, findings.problems());
        } catch (Refused refused) {
            return new ParsedText(file, Optional.empty(), List.of(refused.problem()));
        }
    }

    private static boolean isJson(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static Optional<Node> yaml(String text, Findings findings) {
        refuseLongLines(text, findings);
        return new YamlTree(text, findings).read();
    }

    private static void refuseLongLines(String text, Findings findings) {
        if (text.length() <= Limits.LINE) {
            return;
        }
        int line = 1;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i - begin > Limits.LINE) {
                throw findings.refused(
                        new Place(line, 1),
                        "line-too-long",
                        "Line " + line + " has more than 20,000 characters.",
                        "at most 20,000 characters a line",
                        "more than 20,000 characters",
                        "Write a long text as a block: '>-' after the key, and the text indented in the lines below.");
            }
            if (i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
                boolean ends = text.charAt(i) == '\n' || !text.startsWith("\n", i + 1);
                line += ends ? 1 : 0;
                begin = i + 1;
            }
        }
    }

    private static Refused empty(Findings findings) {
        return findings.refused(Place.START, "empty-document", "The document is empty.", "a document", "nothing", null);
    }
}
