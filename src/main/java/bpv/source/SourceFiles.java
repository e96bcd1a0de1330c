package bpv.source;

import java.nio.file.Path;
import java.util.List;

/**
 * The documents that some paths lead to.
 *
 * @param files in the order of their names, each file once
 * @param passedOver the names of files and folders that were found and not taken: what a {@code .bpvignore} names, and
 *     files that are not documents, and hidden documents
 * @param problems paths that lead nowhere or to a folder without a document, what cannot be read, and links that lead
 *     back to a folder around them
 */
public record SourceFiles(List<SourceFile> files, List<String> passedOver, List<Problem> problems) {
    public SourceFiles {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
        problems = List.copyOf(problems);
    }

    /**
     * Finds documents: each path that is a file, whatever its name, and in each path that is a folder all files
     * {@code *.yaml}, {@code *.yml} and {@code *.json}, at any depth.
     *
     * <p>Hidden files and folders are not read. A folder may hold a file {@code .bpvignore} with one path, relative
     * to the folder, in a line ({@code #} begins a comment): what it names is not read when the folder is walked, and is
     * read when it is given itself. The result does not depend on the order of the paths or on that of the file system.
     */
    public static SourceFiles find(List<String> paths) {
        FileWalk walk = new FileWalk();
        paths.stream().sorted().distinct().forEach(walk::take);
        return walk.found();
    }

    /** A path as it is shown: with {@code /} between names, and without {@code ./} before them. */
    static String name(Path path) {
        String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        return name.startsWith("./") ? name.substring(2) : name;
    }
}
