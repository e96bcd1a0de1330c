package bpv.http;

import bpv.http.FormData.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a person has written in a box of a form or, if one is chosen, in a file instead.
 *
 * @param name says which format it is in
 * @param bytes as they are read
 * @param text the same as it is shown again
 * @param box what stands in the box to go on with
 * @param file whether it came as a file
 */
record Written(String name, byte[] bytes, String text, String box, boolean file) {
    /** @param field the name of the box; that of the file has {@code -file} behind it */
    static Written of(List<Part> parts, String field) {
        Optional<Part> file = parts.stream()
                .filter(part -> part.name().equals(field + "-file") && BoxText.isChosen(part))
                .findFirst();
        if (file.isPresent()) {
            byte[] bytes = file.get().content();
            String name = String.valueOf(file.get().fileName());
            return new Written(
                    name(field, BoxText.isJson(name)),
                    bytes,
                    new String(bytes, StandardCharsets.UTF_8),
                    BoxText.of(name, bytes, SentDivision.text(parts, field)),
                    true);
        }
        // Browsers send line ends as CR LF whatever the text had: so a text is the same as its file.
        String text = SentDivision.text(parts, field).replace("\r\n", "\n");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Written(name(field, DraftFormat.isJson(text)), bytes, text, text, false);
    }

    private static String name(String field, boolean json) {
        return field + (json ? ".json" : ".yaml");
    }
}
