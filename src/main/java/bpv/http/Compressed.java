package bpv.http;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.MimeTypes;

/**
 * Answers with gzip to who takes it, as a representation of its own: with an entity tag of its own, and named in
 * {@code Vary}. Javalin compresses too, but leaves both as they were. Bodies of requests are never unpacked.
 */
final class Compressed extends CompressionHandler {
    /** Below this, a packed answer hardly travels faster. */
    private static final int WORTH_IT = 1500;

    Compressed() {
        GzipCompression gzip = new GzipCompression();
        gzip.setMinCompressSize(WORTH_IT);
        putCompression(gzip);
        CompressionConfig.Builder config = CompressionConfig.builder()
                .compressIncludeMethod("GET")
                .compressIncludeMethod("POST")
                .decompressExcludePath("/*");
        for (String text : new String[] {
            MediaType.JSON,
            ProblemDocument.MEDIA_TYPE,
            MimeTypes.Type.TEXT_HTML.asString(),
            MimeTypes.Type.TEXT_PLAIN.asString(),
            "application/schema+json",
            "application/yaml",
            "text/css",
            "text/javascript",
            "image/svg+xml"
        }) {
            config.compressIncludeMimeType(text);
        }
        putConfiguration("/*", config.build());
    }
}
