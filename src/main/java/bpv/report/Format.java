package bpv.report;

import java.io.IOException;
import java.io.Writer;

/** The formats of a round's result; all say the same. */
public enum Format {
    TEXT {
        @Override
        public void write(RoundResult result, Writer out) throws IOException {
            TextReport.write(result, out);
        }
    },
    JSON {
        @Override
        public void write(RoundResult result, Writer out) {
            JsonReport.write(result, out);
        }
    },
    CSV {
        @Override
        public void write(RoundResult result, Writer out) throws IOException {
            CsvReport.write(result, out);
        }
    },
    MARKDOWN {
        @Override
        public void write(RoundResult result, Writer out) throws IOException {
            MarkdownReport.write(result, out);
        }
    };

    /** Writes the whole result; the caller closes the writer. */
    public abstract void write(RoundResult result, Writer out) throws IOException;
}
