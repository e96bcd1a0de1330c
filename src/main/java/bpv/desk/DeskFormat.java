package bpv.desk;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The formats in which the policy desk says what it has found. */
public enum DeskFormat {
    /** For people. */
    TEXT {
        @Override
        public void write(DeskResult result, Writer out) throws IOException {
            TextDesk.write(result, out);
        }
    },
    /** All of it, for programs. */
    JSON {
        @Override
        public void write(DeskResult result, Writer out) throws IOException {
            JsonDesk.write(result, out);
        }
    },
    /** SARIF 2.1.0, which editors and code review tools show beside the file. */
    SARIF {
        @Override
        public void write(DeskResult result, Writer out) throws IOException {
            SarifDesk.write(result, out);
        }
    },
    /** JUnit XML, which continuous integration shows as tests: a case with an error has failed. */
    JUNIT {
        @Override
        public void write(DeskResult result, Writer out) throws IOException {
            JUnitDesk.write(result, out);
        }
    },
    /** Lines such as {@code ::error file=...}, which continuous integration shows beside the change. */
    ANNOTATIONS {
        @Override
        public void write(DeskResult result, Writer out) throws IOException {
            AnnotationsDesk.write(result, out);
        }
    };

    /** Writes all of it; the caller closes the writer. */
    public abstract void write(DeskResult result, Writer out) throws IOException;

    /**
     * Writes all of it where scenarios are proposed: as text, it is a file of scenarios, with all else behind a #. The caller
     * closes the writer.
     */
    public void writeScenarios(DeskResult result, Writer out) throws IOException {
        if (this == TEXT) {
            TextDesk.writeScenarios(result, out);
        } else {
            write(result, out);
        }
    }

    /** As the command line names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
