package bpv.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Bodies of {@code multipart/form-data} for tests. */
final class Forms {
    static final String BOUNDARY = "----bpv-7d1f";
    static final String TYPE = "multipart/form-data; boundary=\"" + BOUNDARY + "\"";

    private Forms() {}

    /** A form with these files, by name. */
    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"bids\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(UTF_8));
            form.writeBytes(content);
            form.writeBytes("\r\n".getBytes(UTF_8));
        });
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }

    /** A form with these fields, none of them a file. */
    static byte[] fields(Map<String, byte[]> fields) {
        return fields(fields, new byte[0]);
    }

    /** A form with these fields, and a file beside them. */
    static byte[] withFile(Map<String, byte[]> fields, String field, String name, byte[] content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name + "\"\r\n\r\n")
                .getBytes(UTF_8));
        file.writeBytes(content);
        file.writeBytes("\r\n".getBytes(UTF_8));
        return fields(fields, file.toByteArray());
    }

    private static byte[] fields(Map<String, byte[]> fields, byte[] more) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, content) -> {
            form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                    .getBytes(UTF_8));
            form.writeBytes(content);
            form.writeBytes("\r\n".getBytes(UTF_8));
        });
        form.writeBytes(more);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }
}
