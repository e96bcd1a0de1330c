package bpv.desk;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** The result as the workflow commands by which GitHub Actions, and others after it, annotate lines of a change. */
final class AnnotationsDesk {
    private static final Map<Level, String> WORDS =
            Map.of(Level.ERROR, "error", Level.WARNING, "warning", Level.NOTE, "notice");

    private AnnotationsDesk() {}

    static void write(DeskResult result, Writer out) throws IOException {
        for (Remark remark : result.remarks()) {
            String message = remark.message()
                    + (remark.suggestion() == null ? "" : " " + remark.suggestion())
                    + (remark.witness() == null ? "" : "\n" + remark.witness());
            out.write("::" + WORDS.get(remark.level()) + " file=" + property(remark.file()) + ",line=" + remark.line()
                    + ",col=" + remark.column() + ",title=" + property(remark.id()) + "::" + data(message) + "\n");
        }
        for (String figure : result.figures()) {
            out.write(data(figure).replaceFirst("^::", "%3A%3A") + "\n");
        }
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
