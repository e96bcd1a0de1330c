package bpv.committee;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What stands around a report: a head that allows its own styles and nothing else, and the title. */
final class ReportFrame {
    private static final String STYLES = styles();

    /** The browser runs no script, loads nothing, and takes no style but this one, known by its digest. */
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + digest(STYLES) + "'; base-uri 'none'; form-action 'none'";

    private ReportFrame() {}

    /** All of it is HTML. */
    static String around(String title, String lead, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <header>
                <h1>%s</h1>
                <p>%s</p>
                </header>
                <main>
                """.formatted(POLICY, title, STYLES, title, lead) + body + """
                </main>
                </body>
                </html>
                """;
    }

    private static String styles() {
        try (InputStream in = ReportFrame.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program cannot read its file report.css", unreadable);
        }
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
