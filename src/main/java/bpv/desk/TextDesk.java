package bpv.desk;

import java.io.IOException;
import java.io.Writer;

/** The result for people: each remark as a compiler would print it, then the figures. */
final class TextDesk {
    private TextDesk() {}

    static void write(DeskResult result, Writer out) throws IOException {
        for (Remark remark : result.remarks()) {
            out.write(lines(remark));
        }
        for (String figure : result.figures()) {
            out.write(figure + "\n");
        }
    }

    /** The same as a file of scenarios: what is no scenario stands behind a #. */
    static void writeScenarios(DeskResult result, Writer out) throws IOException {
        for (Remark remark : result.remarks()) {
            out.write(said(remark).indent(0).replaceAll("(?m)^", "# ").replaceAll("# $", ""));
            out.write(remark.witness() == null ? "\n" : "\n" + remark.witness().stripTrailing() + "\n\n");
        }
        for (String figure : result.figures()) {
            out.write("# " + figure + "\n");
        }
    }

    /** One remark, each line ended. */
    static String lines(Remark remark) {
        return said(remark)
                + (remark.witness() == null
                        ? ""
                        : remark.witness().stripTrailing().indent(4));
    }

    private static String said(Remark remark) {
        return remark.file() + ":" + remark.line() + ":" + remark.column() + ": "
                + remark.level().key() + ": " + remark.message() + " [" + remark.id() + "]\n"
                + (remark.suggestion() == null ? "" : "    " + remark.suggestion() + "\n");
    }
}
