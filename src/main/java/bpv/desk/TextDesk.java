package bpv.desk;

import java.io.IOException;
import java.io.Writer;

/** The result for people: each remark as a compiler would print it, then the figures. */
final class TextDesk {
    private TextDesk() {}

    static void write(DeskResult result, Writer out) throws IOException {
        for (Remark remark : result.remarks()) {
            out.write(remark.file() + ":" + remark.line() + ":" + remark.column() + ": "
                    + remark.level().key() + ": " + remark.message() + " [" + remark.id() + "]\n");
            if (remark.suggestion() != null) {
                out.write("    " + remark.suggestion() + "\n");
            }
            if (remark.witness() != null) {
                out.write(remark.witness().stripTrailing().indent(4));
            }
        }
        for (String figure : result.figures()) {
            out.write(figure + "\n");
        }
    }
}
