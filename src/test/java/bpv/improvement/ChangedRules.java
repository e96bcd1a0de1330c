package bpv.improvement;

import bpv.SharedRules;
import bpv.round.Round;
import bpv.rules.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A round by a copy of the project's rules with other numbers. */
final class ChangedRules {
    private static final Path CACHE = Path.of("target/compiled-rules");

    private ChangedRules() {}

    /** @param pieces file, what stands there, and what is to stand there, in turn */
    static Round round(Path empty, String... pieces) {
        try (Stream<Path> paths = Files.walk(SharedRules.FOLDER)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path target = empty.resolve(SharedRules.FOLDER.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
            for (int i = 0; i < pieces.length; i += 3) {
                Path file = empty.resolve(pieces[i]);
                String text = Files.readString(file);
                if (!text.contains(pieces[i + 1])) {
                    throw new IllegalArgumentException(file + " does not hold " + pieces[i + 1]);
                }
                Files.writeString(file, text.replace(pieces[i + 1], pieces[i + 2]));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        RuleBook book = RuleBook.load(empty, CACHE);
        return new Round(book, book.assessmentDay());
    }
}
