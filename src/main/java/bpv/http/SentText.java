package bpv.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A bid as a person sends it from a page: a file or, if none is chosen, the text in the box.
 *
 * @param name says which format it is in
 * @param bytes as they are read
 * @param text the same as it is shown again
 */
record SentText(String name, byte[] bytes, String text) {
    static SentText of(Context context) {
        UploadedFile file = context.uploadedFile("document");
        if (file != null && file.size() > 0) {
            return of(file);
        }
        String typed =
                String.valueOf(context.formParamAsClass("text", String.class).getOrDefault(""));
        // Browsers send line ends as CR LF whatever the text had: a text is the same document as its file.
        String text = typed.replace("\r\n", "\n");
        String name = text.stripLeading().startsWith("{") ? "draft.json" : "draft.yaml";
        return new SentText(name, text.getBytes(StandardCharsets.UTF_8), text);
    }

    private static SentText of(UploadedFile file) {
        try (InputStream in = file.content()) {
            byte[] bytes = in.readAllBytes();
            boolean json = file.filename().toLowerCase(Locale.ROOT).endsWith(".json");
            return new SentText(json ? "draft.json" : "draft.yaml", bytes, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "The file did not arrive whole.");
        }
    }
}
