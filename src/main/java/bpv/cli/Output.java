package bpv.cli;

import bpv.source.SourceFile;
import bpv.source.SourceFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where data goes: standard output, or a file that appears only when it is complete. */
final class Output {
    /** Writes the data. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** What is no text. */
    interface Bytes {
        byte[] made() throws IOException;
    }

    /** Puts data into a file; what was there before stays until all is written. */
    private interface Filling {
        void into(Path file) throws IOException;
    }

    private Output() {}

    /** Refuses to write over a bid that is read in the same run. */
    static void mustNotBe(@Nullable Path file, SourceFiles read) {
        if (file == null) {
            return;
        }
        Path target = file.toAbsolutePath().normalize();
        for (SourceFile bid : read.files()) {
            if (bid.path().toAbsolutePath().normalize().equals(target)) {
                throw new CommandFailed("--out names " + bid.name() + ", a bid that is read; name another file.");
            }
        }
    }

    /** Whether two names are of one file. */
    static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    static void write(@Nullable Path file, PrintWriter standard, Content content) {
        try {
            if (file == null) {
                throughFile(standard, content);
            } else {
                toFile(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
            }
        } catch (IOException | UncheckedIOException unwritable) {
            throw new CommandFailed("the report cannot be written to " + (file == null ? "standard output" : file)
                    + ": " + unwritable.getMessage());
        }
    }

    /** Nothing is printed before all of it is known: a command that fails half-way leaves no half of a report. */
    private static void throughFile(PrintWriter standard, Content content) throws IOException {
        Path whole = Files.createTempFile("bpv-", ".tmp");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(whole)) {
                content.write(out);
            }
            try (Reader in = Files.newBufferedReader(whole)) {
                in.transferTo(standard);
            }
            standard.flush();
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** The same for what is no text; it goes to a file only. */
    static void bytes(Path file, Bytes content) {
        try {
            byte[] all = content.made();
            inPlace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), at -> Files.write(at, all));
        } catch (IOException | UncheckedIOException unwritable) {
            throw new CommandFailed("the report cannot be written to " + file + ": " + unwritable.getMessage());
        }
    }

    private static void toFile(Path file, Content content) throws IOException {
        inPlace(file, at -> {
            try (BufferedWriter out = Files.newBufferedWriter(at)) {
                content.write(out);
            }
        });
    }

    private static void inPlace(Path file, Filling filling) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailed("there is no folder " + folder + " to write the report to; make it first.");
        }
        if (Files.isDirectory(file)) {
            throw new CommandFailed(file + " is a folder; name a file to write the report to.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            filling.into(file);
            return;
        }
        Path temporary = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            filling.into(temporary);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
