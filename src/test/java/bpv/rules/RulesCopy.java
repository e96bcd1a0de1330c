package bpv.rules;

import bpv.SharedRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the project's rules folder for a test to spoil. */
public final class RulesCopy {
    private final Path folder;

    private RulesCopy(Path folder) {
        this.folder = folder;
    }

    public static RulesCopy in(Path empty) {
        try (Stream<Path> paths = Files.walk(SharedRules.FOLDER)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path target = empty.resolve(SharedRules.FOLDER.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
            return new RulesCopy(empty);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Path folder() {
        return folder;
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Replaces the first occurrence of a piece of a file, which has to be there. */
    public RulesCopy replace(String file, String piece, String by) {
        String before = text(file);
        int at = before.indexOf(piece);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not hold: " + piece);
        }
        return write(file, before.substring(0, at) + by + before.substring(at + piece.length()));
    }

    public RulesCopy write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public RulesCopy delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The text of one rule, from {@code rule} to {@code end} with its line end. */
    public String rule(String file, String name) {
        String text = text(file);
        int begin = text.indexOf("rule \"" + name + "\"");
        return text.substring(begin, text.indexOf("\nend\n", begin) + 5);
    }
}
