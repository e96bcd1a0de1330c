package bpv.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a rules folder as they were at one moment, by their path relative to it with {@code /} between folders.
 * Everything that is later compiled, read and digested comes from here, so that all of it belongs together.
 */
final class RuleFiles {
    private final Path folder;
    private final SortedMap<String, byte[]> files;

    private RuleFiles(Path folder, SortedMap<String, byte[]> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Reads a folder, following links. Names that begin with a dot are nobody's rules: editors and file systems keep their
     * own things under them.
     *
     * @throws RulesRejected if there is no such folder, or something in it cannot be read or would be passed over
     */
    static RuleFiles read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw RulesRejected.at(folder.toString(), 1, "there is no rules folder here", "a folder", "nothing");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                take(path, folder.relativize(path).toString().replace('\\', '/'), files);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable(folder, Objects.requireNonNull(unreadable.getCause()));
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
        return new RuleFiles(folder, Collections.unmodifiableSortedMap(files));
    }

    private static void take(Path path, String name, SortedMap<String, byte[]> files) throws IOException {
        if (name.startsWith(".") || name.contains("/.")) {
            return;
        }
        if (name.endsWith(".drl") || name.endsWith(".yaml")) {
            files.put(name, Files.readAllBytes(path));
        } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.(drl|ya?ml)")) {
            String wrong = "this file would not be read: rename it to end in .drl or .yaml";
            throw RulesRejected.at(path.toString(), 1, wrong, "", "");
        }
    }

    private static RulesRejected unreadable(Path folder, IOException fault) {
        String path = fault instanceof FileSystemException known && known.getFile() != null
                ? known.getFile()
                : folder.toString();
        String message = fault instanceof FileSystemLoopException
                ? "this link leads back to a folder that it is in; take it out"
                : "this cannot be read; check that it is there and that the program may read it";
        return RulesRejected.at(path, 1, message, "a file or folder that can be read", "none");
    }

    /** How messages name a file. */
    String shown(String name) {
        return folder.resolve(name).toString().replace('\\', '/');
    }

    SortedMap<String, byte[]> drl() {
        return where(name -> name.endsWith(".drl"));
    }

    /** The files of one folder alone. */
    RuleFiles only(String name) {
        return new RuleFiles(folder, where(file -> file.startsWith(name + "/")));
    }

    /** The bytes of one file; a file that is not there is refused. */
    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw RulesRejected.at(shown(name), 1, "this file of the rules folder is missing", "the file", "nothing");
        }
        return bytes;
    }

    private SortedMap<String, byte[]> where(Predicate<String> wanted) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (wanted.test(name)) {
                found.put(name, bytes);
            }
        });
        return found;
    }

    /** SHA-256 of the rules and numbers: every rule file and parameter file, by name and content. */
    String digestOfRules() {
        return digest(where(
                name -> name.endsWith(".drl") || name.endsWith("parameters.yaml") || name.startsWith("outcomes/")));
    }

    /** SHA-256 of all of it: rules, numbers, scenarios, reference data and the sound bid. */
    String digestOfAll() {
        return digest(files);
    }

    /** SHA-256 of the rule files alone. */
    String digestOfDrl() {
        return digest(drl());
    }

    /** SHA-256 of the reference data. */
    String digestOfReference() {
        return digest(where(name -> name.startsWith("reference/")));
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
