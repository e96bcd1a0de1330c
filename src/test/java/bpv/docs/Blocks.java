package bpv.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the documentation, and the fenced blocks in them. */
public final class Blocks {
    private Blocks() {}

    /**
     * A fenced block.
     *
     * @param info what stands after the fence, such as {@code console tested}
     * @param line the line of its fence, from 1
     */
    public record Block(Path page, int line, String info, List<String> lines) {
        @Override
        public String toString() {
            return page + ":" + line;
        }
    }

    /** Every page written by hand or by the program: the documents folder and the two pages at the top. */
    public static List<Path> pages() {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(
                                    Path.of("README.md"),
                                    Path.of("bids-examples/README.md"),
                                    Path.of("rules/README.md")),
                            files.filter(file -> file.toString().endsWith(".md")))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The fenced blocks of a page, in order. */
    public static List<Block> of(Path page) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = lines(page);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                int begin = i++;
                while (!lines.get(i).equals("```")) {
                    i++;
                }
                blocks.add(
                        new Block(page, begin + 1, lines.get(begin).substring(3).strip(), lines.subList(begin + 1, i)));
            }
        }
        return blocks;
    }
}
