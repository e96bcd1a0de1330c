package bpv.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
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

    static RuleFiles read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw RulesRejected.at(folder.toString(), 1, "there is no rules folder here", "a folder", "nothing");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".drl") || name.endsWith(".yaml")) {
                    files.put(name, Files.readAllBytes(path));
                } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.(drl|ya?ml)")) {
                    throw RulesRejected.at(
                            path.toString(),
                            1,
                            "this file would not be read: rename it to end in .drl or .yaml",
                            "",
                            "");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the rules folder " + folder + " cannot be read", unreadable);
        }
        return new RuleFiles(folder, Collections.unmodifiableSortedMap(files));
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
