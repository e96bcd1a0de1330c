package bpv.source;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The documents among files that came together, such as those of an archive: the same ones as when a folder with these
 * files is walked.
 *
 * @param files the content of each document, by name
 * @param passedOver the names of files and folders that were found and not taken
 */
public record PackedFiles(SortedMap<String, byte[]> files, List<String> passedOver) {
    public PackedFiles {
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Chooses as {@link SourceFiles#find} does: {@code *.yaml}, {@code *.yml} and {@code *.json} at any depth, nothing
     * hidden, and nothing that a {@code .bpvignore} names.
     *
     * @param all the content of each file, by its path with {@code /}, without {@code .} and {@code ..}
     */
    public static PackedFiles of(Map<String, byte[]> all) {
        Set<String> ignored = ignored(all);
        SortedMap<String, byte[]> files = new TreeMap<>();
        Set<String> passedOver = new TreeSet<>();
        all.forEach((name, content) -> {
            String left = leftAt(name, ignored);
            if (left.isEmpty()) {
                files.put(name, content);
            } else if (!isHidden(left) || left.equals(name) && isDocument(name)) {
                passedOver.add(left);
            }
        });
        return new PackedFiles(files, List.copyOf(passedOver));
    }

    /** Takes every one of these files, whatever its name: each was named by whoever gave it. */
    public static PackedFiles allOf(Map<String, byte[]> all) {
        return new PackedFiles(new TreeMap<>(all), List.of());
    }

    private static Set<String> ignored(Map<String, byte[]> all) {
        Set<String> ignored = new HashSet<>();
        all.forEach((name, content) -> {
            if (last(name).equals(IgnoreList.FILE)) {
                String folder = name.substring(0, name.length() - IgnoreList.FILE.length());
                IgnoreList.lines(new String(content, StandardCharsets.UTF_8))
                        .forEach(line -> ignored.add(folder + line.replaceFirst("/+$", "")));
            }
        });
        return ignored;
    }

    /** The folder or file at which a walk turns back on its way to a file; empty if it reaches it and takes it. */
    private static String leftAt(String name, Set<String> ignored) {
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
            String folder = name.substring(0, end);
            if (ignored.contains(folder) || isHidden(folder)) {
                return folder;
            }
        }
        return ignored.contains(name) || isHidden(name) || !isDocument(name) ? name : "";
    }

    private static boolean isDocument(String name) {
        return FileWalk.isDocument(last(name).toLowerCase(Locale.ROOT));
    }

    private static boolean isHidden(String name) {
        return last(name).startsWith(".");
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
