package bpv.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One walk over files and folders; each file and each folder is looked at once, by its real path. */
final class FileWalk {
    private static final Pattern DOCUMENT = Pattern.compile(".*\\.(ya?ml|json)", Pattern.DOTALL);

    private final Map<Path, SourceFile> files = new TreeMap<>();
    private final Map<Path, String> passedOver = new TreeMap<>();
    private final Set<Problem> problems = new TreeSet<>();
    private final Set<Path> walked = new HashSet<>();
    private final Set<Path> ignored = new HashSet<>();
    private final Deque<Path> around = new ArrayDeque<>();
    private int reached;

    /** Takes a path that the caller named. */
    void take(String given) {
        try {
            Path path = Path.of(given);
            if (given.isEmpty() || !Files.exists(path)) {
                problems.add(missing(given));
            } else {
                named(path);
            }
        } catch (InvalidPathException impossible) {
            problems.add(missing(given));
        }
    }

    /** Who names a folder means the documents in it: that there are none is worth saying, unless more is wrong with it. */
    private void named(Path path) {
        int before = reached + problems.size();
        int folders = walked.size();
        visit(path);
        if (walked.size() > folders && reached + problems.size() == before) {
            problems.add(noDocument(path));
        }
    }

    SourceFiles found() {
        passedOver.keySet().removeAll(files.keySet());
        passedOver.keySet().removeAll(walked);
        Comparator<SourceFile> byName = Comparator.comparing(SourceFile::name);
        return new SourceFiles(
                files.values().stream().sorted(byName).toList(),
                passedOver.values().stream().sorted().toList(),
                List.copyOf(problems));
    }

    private void visit(Path path) {
        try {
            Path real = path.toRealPath();
            if (Files.isDirectory(real)) {
                folder(path, real);
            } else if (Files.isRegularFile(real) && Files.isReadable(real)) {
                files.putIfAbsent(real, new SourceFile(SourceFiles.name(path), path));
                reached++;
            } else {
                unreadable(path);
            }
        } catch (IOException | UncheckedIOException fault) {
            unreadable(path);
        }
    }

    private void folder(Path path, Path real) throws IOException {
        if (around.contains(real)) {
            problems.add(loop(path));
        } else if (walked.add(real)) {
            around.push(real);
            walk(path);
            around.pop();
        }
    }

    private void walk(Path folder) throws IOException {
        readIgnored(folder);
        for (Path child : children(folder)) {
            boolean hidden = child.getFileName().toString().startsWith(".");
            boolean isFolder = Files.isDirectory(child);
            boolean document = !isFolder && isDocument(child);
            if (!hidden && (isFolder || document) && !ignored.contains(child.normalize())) {
                visit(child);
            } else if (!hidden || document) {
                passedOver.putIfAbsent(identity(child), SourceFiles.name(child));
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing(SourceFiles::name)).toList();
        }
    }

    private static boolean isDocument(Path path) {
        return isDocument(path.getFileName().toString().toLowerCase(Locale.ROOT));
    }

    /** @param name the last part of a path, in lower case */
    static boolean isDocument(String name) {
        return DOCUMENT.matcher(name).matches();
    }

    private void readIgnored(Path folder) throws IOException {
        Path list = folder.resolve(IgnoreList.FILE);
        if (Files.isRegularFile(list)) {
            String lines = new String(new SourceFile(IgnoreList.FILE, list).read(), StandardCharsets.UTF_8);
            IgnoreList.lines(lines).forEach(line -> ignore(folder, line, list));
        }
    }

    private void ignore(Path folder, String line, Path list) {
        try {
            ignored.add(folder.resolve(line).normalize());
        } catch (InvalidPathException impossible) {
            unreadable(list);
        }
    }

    /** The real path, so that one thing under two names is passed over once; a dead link has none. */
    private static Path identity(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    private void unreadable(Path path) {
        String name = SourceFiles.name(path);
        problems.add(SourceFile.unreadable(name, "'" + Shown.of(name) + "' cannot be read."));
    }

    private static Problem missing(String given) {
        String message = "There is no file or folder '" + Shown.of(given) + "'.";
        return Problem.at(
                given, Place.START, "", "missing-file", message, "a file or folder", "nothing", "Check the path.");
    }

    private static Problem noDocument(Path path) {
        String name = SourceFiles.name(path);
        String message = "The folder '" + Shown.of(name) + "' holds no document that can be read.";
        return Problem.at(
                name,
                Place.START,
                "",
                "no-document",
                message,
                "a file *.yaml, *.yml or *.json at any depth",
                "none",
                "Check the path. Hidden files, and what a .bpvignore names, are not read.");
    }

    private static Problem loop(Path path) {
        String name = SourceFiles.name(path);
        String message = "The link '" + Shown.of(name) + "' leads back to a folder that it is in.";
        return Problem.at(
                name, Place.START, "", "symlink-loop", message, "a folder or file", "a loop", "Take the link out.");
    }
}
