package bpv.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of help of one kind of remark. Its one source is the file {@code help/ID.md} beside this class: a title, the
 * command that says it, and the sections <i>Avoid</i>, <i>Prefer</i> and <i>Why</i>.
 *
 * @param id such as {@code unknown-field}
 * @param title in one line
 * @param command the command that says it, such as {@code rules check}
 * @param body the three sections, as Markdown
 */
public record Help(String id, String title, String command, String body) {
    private static final String FOLDER = "help/";
    private static final String ENDING = ".md";

    /** The page of a kind of remark, if there is one. */
    public static Optional<Help> of(String id) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            return Optional.empty();
        }
        try (InputStream stream = Help.class.getResourceAsStream(FOLDER + id + ENDING)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(parse(id, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the help on " + id + " cannot be read", unreadable);
        }
    }

    private static Help parse(String id, String text) {
        List<String> lines = text.lines().toList();
        String title = lines.get(0).replaceFirst("^# ", "");
        String command = lines.get(1).replaceFirst("^Command: ", "");
        return new Help(id, title, command, text.substring(text.indexOf("\n\n") + 2));
    }

    /** The ids of all kinds of remarks, sorted. */
    public static List<String> ids() {
        URL folder = Help.class.getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return ids(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return ids(jar.getPath(uri.toString().substring(uri.toString().indexOf("!/") + 1)));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the pages of help cannot be listed", unreadable);
        }
    }

    private static List<String> ids(Path folder) throws IOException {
        try (Stream<Path> pages = Files.list(folder)) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /** One section, without its heading; empty if it has none. */
    public String section(String heading) {
        int start = body.indexOf("## " + heading + "\n");
        if (start < 0) {
            return "";
        }
        int from = start + heading.length() + 4;
        int end = body.indexOf("\n## ", from);
        return body.substring(from, end < 0 ? body.length() : end).strip();
    }

    /** The whole page, as Markdown. */
    public String page() {
        return "# " + id + ": " + title + "\n\nSaid by `bpv " + command + "`.\n\n" + body.strip() + "\n";
    }
}
