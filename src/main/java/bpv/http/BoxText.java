package bpv.http;

import bpv.page.Visible;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the box for a text holds after a file was chosen beside it: the file's text, to go on with, if that is the same
 * document when it is sent again. A file that is no text, or not in UTF-8, would come back from the box as another one; then
 * what was typed stays in it.
 */
final class BoxText {
    private static final String COMMENT = "# YAML\n";

    private BoxText() {}

    /** @param name of the file, which says what format it is in */
    static String of(String name, byte[] file, String typed) {
        String text = new String(file, StandardCharsets.UTF_8);
        boolean same = file.length <= RequestLimits.DRAFT
                && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), file)
                && Visible.is(text);
        if (!same) {
            return typed;
        }
        // Without the name of the file, braces would be taken for JSON.
        return !isJson(name) && DraftFormat.isJson(text) ? COMMENT + text : text;
    }

    /** Whether a file is in JSON, by its name. */
    static boolean isJson(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Whether a person has chosen a file, if an empty one; a form also sends the field where nobody has. */
    static boolean isChosen(FormData.Part part) {
        return part.content().length > 0
                || part.fileName() != null && !part.fileName().isEmpty();
    }
}
