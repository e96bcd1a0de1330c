package bpv.rules;

import bpv.source.Node.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a rules folder as they were at one moment, by their path relative to it with {@code /} between folders.
 * Everything that is later compiled, read and digested comes from here, so that all of it belongs together.
 */
final class RuleFiles {
    /** What is larger is not even read. The largest file that the program came with has some hundred kilobytes. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final String folder;
    private final SortedMap<String, byte[]> files;
    private final Map<String, Mapping> trees;
    private final boolean asWritten;

    private RuleFiles(String folder, SortedMap<String, byte[]> files) {
        this(folder, files, Map.of(), true);
    }

    private RuleFiles(String folder, SortedMap<String, byte[]> files, Map<String, Mapping> trees, boolean asWritten) {
        this.folder = folder;
        this.files = files;
        this.trees = trees;
        this.asWritten = asWritten;
    }

    /**
     * Files that stand in no folder of this machine.
     *
     * @param folder how messages name the folder
     * @param files the bytes of all files, by their path relative to it
     * @throws RulesRejected if one of them would be passed over
     */
    static RuleFiles of(String folder, SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> taken = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (isRead(folder + "/" + name, name)) {
                taken.put(name, bytes);
            }
        });
        return new RuleFiles(folder, Collections.unmodifiableSortedMap(taken));
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
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path)) {
                    take(path, name, files);
                } else if (Files.notExists(path) && isRead(path.toString(), name)) {
                    throw RulesRejected.at(
                            path.toString(),
                            1,
                            "this link leads to nothing; take it out or mend it",
                            "a file",
                            "nothing");
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable(folder, Objects.requireNonNull(unreadable.getCause()));
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
        RuleFiles read = new RuleFiles(folder.toString(), Collections.unmodifiableSortedMap(files));
        RuleEncoding.check(read);
        return read;
    }

    private static void take(Path path, String name, SortedMap<String, byte[]> files) throws IOException {
        if (!isRead(path.toString(), name)) {
            return;
        }
        if (Files.size(path) > MOST_BYTES) {
            String most = "at most " + MOST_BYTES / (1024 * 1024) + " MB";
            throw RulesRejected.at(
                    path.toString(),
                    1,
                    "this file is larger than rules, numbers or figures ever are; take it out of the rules folder",
                    most,
                    "more");
        }
        files.put(name, Files.readAllBytes(path));
    }

    private static boolean isRead(String path, String name) {
        if (name.startsWith(".") || name.contains("/.")) {
            return false;
        }
        if (name.endsWith(".drl") || name.endsWith(".yaml")) {
            return true;
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(drl|ya?ml)(\\.txt)?")) {
            String wrong = "this file would not be read: rename it to end in .drl or .yaml";
            throw RulesRejected.at(path, 1, wrong, "", "");
        }
        return false;
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
        String place = folder.isEmpty() || name.isEmpty() ? folder + name : folder + "/" + name;
        return place.replace('\\', '/');
    }

    SortedMap<String, byte[]> drl() {
        return where(name -> name.endsWith(".drl"));
    }

    /** The names of all files, sorted. */
    Set<String> names() {
        return files.keySet();
    }

    /** The files of one folder alone. */
    RuleFiles only(String name) {
        return new RuleFiles(folder, where(file -> file.startsWith(name + "/")), trees, asWritten);
    }

    /** The rule files of some folders alone. */
    RuleFiles rulesOnly(Collection<String> folders) {
        SortedMap<String, byte[]> own = where(file -> file.endsWith(".drl") && folders.contains(folderOf(file)));
        return new RuleFiles(folder, own, trees, asWritten);
    }

    /** The folder of a file, such as {@code gateway}; empty for a file beside the folders. */
    static String folderOf(String file) {
        return file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
    }

    /** The same files, one of them with another text, for a trial. */
    RuleFiles with(String name, byte[] bytes) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(name, bytes);
        return new RuleFiles(folder, changed, trees, false);
    }

    /** Other rule files in the place of all files, for a trial. */
    RuleFiles instead(Map<String, byte[]> drl) {
        return new RuleFiles(folder, new TreeMap<>(drl), Map.of(), false);
    }

    /** The same files, some of which hold something else than they say. */
    RuleFiles with(Map<String, Mapping> others) {
        return new RuleFiles(folder, files, Map.copyOf(others), false);
    }

    /** Whether rules and numbers are what these files say, and not a trial of something else. */
    boolean areAsWritten() {
        return asWritten;
    }

    /** What a YAML file holds, where it holds something else than it says. */
    Optional<Mapping> tree(String name) {
        return Optional.ofNullable(trees.get(name));
    }

    /** The files of numbers and facts that the program reads, by name. */
    SortedMap<String, Mapping> trees() {
        SortedMap<String, Mapping> found = new TreeMap<>();
        Stream.concat(
                        Arrays.stream(RuleSet.values()).map(set -> set.folder() + "/parameters.yaml"),
                        Stream.of(
                                "improvement/parameters.yaml",
                                "robustness/parameters.yaml",
                                "outcomes/outcomes.yaml",
                                "reference/alliances.yaml",
                                "reference/sixty-two-day.yaml"))
                .filter(this::has)
                .forEach(file -> found.put(file, ParameterFile.root(this, file)));
        return found;
    }

    /** All files, by name. */
    SortedMap<String, byte[]> all() {
        return files;
    }

    boolean has(String name) {
        return files.containsKey(name);
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
        MessageDigest digest = Sha256.begun();
        files.forEach((name, bytes) -> {
            digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
