package bpv.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * A body of {@code multipart/form-data}, taken apart in memory. The server's own way would write large parts to a disk, and
 * drafts are never stored.
 */
final class FormData extends MultiPart.AbstractPartsListener {
    static final int MOST_HEADER_BYTES = 4096;
    static final int MOST_BOUNDARY = 70;

    private final List<Part> parts = new ArrayList<>();
    private ByteArrayOutputStream content = new ByteArrayOutputStream();
    private @Nullable Throwable failure;
    private boolean complete;

    private FormData() {}

    /**
     * A field of the form.
     *
     * @param name of the field
     * @param fileName if the field is a file, its name as the client gave it
     * @param type the format that the client says it has
     */
    record Part(String name, @Nullable String fileName, MediaType type, byte[] content) {}

    /**
     * @param most the number of parts that there may be
     * @throws Refusal if the body is none, or has more parts
     */
    static List<Part> parts(MediaType type, byte[] body, int most) {
        String boundary = type.parameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > MOST_BOUNDARY) {
            throw new Refusal(Fault.MALFORMED_REQUEST, "The header Content-Type names no boundary between the parts.");
        }
        FormData form = new FormData();
        MultiPart.Parser parser = new MultiPart.Parser(boundary, form);
        parser.setMaxParts(most + 1L);
        parser.setPartHeadersMaxLength(MOST_HEADER_BYTES);
        parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
        if (form.parts.size() > most) {
            throw new Refusal(Fault.TOO_LARGE, "The form has more than " + most + " parts.")
                    .saying("You sent more than " + most + " files, which is the most that are read at once.");
        }
        if (form.failure != null || !form.complete) {
            throw new Refusal(
                    Fault.MALFORMED_REQUEST, "The body is not multipart/form-data with the boundary that it names.");
        }
        return form.parts;
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        ByteBuffer bytes = chunk.getByteBuffer();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        content.write(copy, 0, copy.length);
    }

    @Override
    public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
        MediaType type = MediaType.of(headers.get("Content-Type"));
        parts.add(new Part(name == null ? "" : name, fileName, type, content.toByteArray()));
        content = new ByteArrayOutputStream();
    }

    @Override
    public void onComplete() {
        complete = true;
    }

    @Override
    public void onFailure(Throwable cause) {
        failure = cause;
    }
}
