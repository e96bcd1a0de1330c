package bpv.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Breaches of the house style in one rules folder, each as {@code file:line: what is wrong, what is wanted}. */
final class Breaches {
    private final Path folder;
    private final List<String> told = new ArrayList<>();

    Breaches(Path folder) {
        this.folder = folder;
    }

    List<String> told() {
        return told;
    }

    void add(Path file, int line, String message) {
        told.add(name(file) + ":" + line + ": " + message);
    }

    void add(String place, String message) {
        told.add(place + ": " + message);
    }

    /** A file or folder, relative to the rules folder. */
    String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    List<Path> files(String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
