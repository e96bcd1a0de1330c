package bpv.source;

import java.util.stream.Stream;

/** A file that names what is not read when the folder around it is. */
final class IgnoreList {
    static final String FILE = ".bpvignore";

    private IgnoreList() {}

    /** The paths that it names: one in a line, {@code #} begins a comment. */
    static Stream<String> lines(String text) {
        return text.lines().map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty());
    }
}
