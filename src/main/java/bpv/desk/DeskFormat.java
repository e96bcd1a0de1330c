package bpv.desk;

import java.io.IOException;
import java.io.Writer;

/** The formats in which the policy desk says what it has found. */
public enum DeskFormat {
    /** For people. */
    TEXT {
        @Override
        public void write(DeskResult result, Writer out) throws IOException {
            TextDesk.write(result, out);
        }
    };

    /** Writes all of it; the caller closes the writer. */
    public abstract void write(DeskResult result, Writer out) throws IOException;
}
