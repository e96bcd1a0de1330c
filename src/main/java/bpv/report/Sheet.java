package bpv.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A writer of lines that end with a line feed on every machine. */
final class Sheet {
    private final Writer out;

    Sheet(Writer out) {
        this.out = out;
    }

    void line(String text) {
        write(text);
        write("\n");
    }

    void write(String text) {
        try {
            out.write(text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the report cannot be written", unwritable);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the report cannot be written", unwritable);
        }
    }
}
