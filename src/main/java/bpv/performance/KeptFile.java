package bpv.performance;

import bpv.source.Node.Mapping;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.Shown;
import bpv.source.TextParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of ours in YAML, as it was when it was read.
 *
 * @param name how messages name it
 * @param bytes what is in it; empty if it is not there
 * @param isThere whether there is such a file
 */
record KeptFile(String name, byte[] bytes, boolean isThere) {
    private static final String ORIGINAL = "Copy it from the rules folder that came with the program.";

    /** Reads a file; one that is there and cannot be read is a problem. */
    static KeptFile read(Path path, List<Problem> problems) {
        String name = path.toString().replace('\\', '/');
        if (!Files.exists(path)) {
            return new KeptFile(name, new byte[0], false);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new KeptFile(name, in.readNBytes(TextParser.MOST_BYTES + 1), true);
        } catch (IOException unreadable) {
            problems.add(problem(name, "'" + Shown.of(name) + "' cannot be read.", "a file that can be read"));
            return new KeptFile(name, new byte[0], false);
        }
    }

    /** What it holds; empty, with a problem told, if that is no mapping or the file is not there. */
    Optional<Mapping> root(List<Problem> problems) {
        if (!isThere) {
            problems.add(problem(name, "this file is missing. " + ORIGINAL, "the file"));
            return Optional.empty();
        }
        ParsedText parsed = TextParser.parse(name, bytes);
        if (parsed.problems().stream().anyMatch(problem -> problem.code().equals("empty-document"))) {
            problems.add(problem(name, "this file is empty. " + ORIGINAL, "names with their values"));
            return Optional.empty();
        }
        problems.addAll(parsed.problems());
        if (parsed.root().orElse(null) instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        if (parsed.problems().isEmpty()) {
            problems.add(problem(name, "the file has to hold names with their values.", "a mapping"));
        }
        return Optional.empty();
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Problem problem(String name, String message, String expected) {
        return Problem.at(name, Place.START, "", "kept-file", message, expected, "none", null);
    }
}
