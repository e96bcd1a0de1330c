package bpv.report;

import java.io.Writer;

/** The formats of a precheck. */
public enum PrecheckFormat {
    TEXT {
        @Override
        public void write(PrecheckResult result, Writer out) {
            TextPrecheck.write(result, out);
        }
    },
    JSON {
        @Override
        public void write(PrecheckResult result, Writer out) {
            JsonPrecheck.write(result, out);
        }
    };

    /** Writes all of it; the caller closes the writer. */
    public abstract void write(PrecheckResult result, Writer out);
}
