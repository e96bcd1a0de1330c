package bpv.http;

import bpv.http.FormData.Part;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A bid as a person sends it from a page: a file or, if none is chosen, the text in the box.
 *
 * @param name says which format it is in
 * @param bytes as they are read
 * @param text the same as it is shown again
 * @param box what stands in the box to go on with
 * @param improve the section that the person asks what it would take for, if one is
 */
record SentText(String name, byte[] bytes, String text, String box, Optional<String> improve) {
    static final int MOST_PARTS = 10;

    /** @throws Refusal if it is no such form, or too large */
    static SentText of(Context context) {
        MediaType type = MediaType.required(context, List.of(MediaType.FORM_DATA));
        List<Part> parts =
                FormData.parts(type, Body.read(context, RequestLimits.DRAFT_BODY, RequestLimits.DRAFT), MOST_PARTS);
        Optional<String> improve = text(parts, "improve");
        Optional<Part> file = parts.stream()
                .filter(part -> part.name().equals("document") && BoxText.isChosen(part))
                .findFirst();
        if (file.isPresent()) {
            String name = String.valueOf(file.get().fileName());
            byte[] bytes = file.get().content();
            return new SentText(
                    json(BoxText.isJson(name)),
                    bytes,
                    new String(bytes, StandardCharsets.UTF_8),
                    BoxText.of(name, bytes, text(parts, "text").orElse("")),
                    improve);
        }
        return typed(text(parts, "text").orElse(""), improve);
    }

    /** A draft that was not sent from a page. */
    static SentText of(Upload draft) {
        String text = new String(draft.content(), StandardCharsets.UTF_8);
        String box = BoxText.of(draft.name(), draft.content(), "");
        return new SentText(draft.name(), draft.content(), text, box, Optional.empty());
    }

    /** A text alone. */
    static SentText typed(byte[] utf8) {
        return typed(new String(utf8, StandardCharsets.UTF_8), Optional.empty());
    }

    private static SentText typed(String typed, Optional<String> improve) {
        // Browsers send line ends as CR LF whatever the text had: so a text is the same document as its file.
        String text = typed.replace("\r\n", "\n");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SentText(json(DraftFormat.isJson(text)), bytes, text, text, improve);
    }

    private static String json(boolean json) {
        return json ? "draft.json" : "draft.yaml";
    }

    private static Optional<String> text(List<Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.fileName() == null)
                .findFirst()
                .map(part -> new String(part.content(), StandardCharsets.UTF_8));
    }
}
