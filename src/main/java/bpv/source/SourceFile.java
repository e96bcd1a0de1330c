package bpv.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param name as it is shown: the path as the caller gave it, with {@code /}
 * @param path where it is
 */
public record SourceFile(String name, Path path) {
    /**
     * What is in it, to one byte past the size that {@link TextParser} takes, so that a file of any size costs no more.
     *
     * @throws IOException if it cannot be read
     */
    public byte[] read() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Limits.BYTES + 1);
        }
    }

    /** The problem of a file that cannot be read. */
    public Problem unreadable() {
        return unreadable(name, "'" + Shown.of(name) + "' cannot be read.");
    }

    static Problem unreadable(String name, String message) {
        String hint = "Check that it is an ordinary file and that you may read it.";
        return Problem.at(name, Place.START, "", "unreadable-file", message, "a file that can be read", "none", hint);
    }
}
