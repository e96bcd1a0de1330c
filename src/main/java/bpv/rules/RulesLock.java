package bpv.rules;

import bpv.assessment.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules, numbers and money of a round as they are published before bids open, in one small file with one digest; and
 * whether a rules folder still is what was published.
 */
public final class RulesLock {
    /** The file of a rules folder that holds what was published; no part of its own digest. */
    public static final String FILE = "published.yaml";

    private RulesLock() {}

    /**
     * One way in which a rules folder is not what was published.
     *
     * @param what in a sentence for policy staff
     * @param file where it stands, relative to the rules folder
     * @param line and on which line, from 1
     */
    public record Departure(String what, String file, int line) {}

    /**
     * What a comparison has found.
     *
     * @param published in short
     * @param departures all that differs, by file and line
     * @param program by which program it was published; empty if nothing was, or it cannot be read
     */
    public record Verified(Published published, List<Departure> departures, String program) {
        public Verified {
            departures = List.copyOf(departures);
        }
    }

    /**
     * The text of the file; the same folder, day and program always have the same.
     *
     * @param day the day of assessment that is published with the rules
     * @param program name and version
     */
    public static String text(RuleBook book, LocalDate day, String program) {
        return new LockText(book, day, program).text();
    }

    /**
     * Compares a folder with what was published.
     *
     * @param published the file; null for the one in the folder
     * @throws RulesRejected if the file cannot be read
     */
    public static Verified verify(RuleBook book, LocalDate day, @Nullable Path published) {
        RuleFiles files = book.files();
        if (published != null) {
            return compared(Lock.read(published.toString(), bytes(published)), files, day);
        }
        if (!files.has(FILE)) {
            return new Verified(none(), List.of(new Departure(none().differs().get(0), FILE, 1)), "");
        }
        return compared(Lock.read(files.shown(FILE), files.bytes(FILE)), files, day);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw RulesRejected.at(
                    file.toString(), 1, "there is no file of published rules here that can be read", "a file", "none");
        }
    }

    /** In short, for every result; a file that cannot be read is said to be such and stops nothing. */
    static Published published(RuleFiles files, LocalDate day) {
        if (!files.areAsWritten()) {
            return new Published(null, List.of("this is a trial of a part of a change"));
        }
        if (!files.has(FILE)) {
            return none();
        }
        try {
            return compared(Lock.read(files.shown(FILE), files.bytes(FILE)), files, day)
                    .published();
        } catch (RulesRejected unreadable) {
            return new Published(
                    null, List.of("the file of published rules cannot be read: " + unreadable.getMessage()));
        }
    }

    private static Published none() {
        return new Published(null, List.of("no rules were published: the rules folder has no " + FILE));
    }

    private static Verified compared(Lock lock, RuleFiles files, LocalDate day) {
        List<Departure> departures = new Departures(lock, files, day).list();
        List<String> said = new ArrayList<>();
        departures.forEach(each -> said.add(each.what()));
        return new Verified(new Published(lock.digest(), said), departures, lock.program());
    }

    /** Whether a text is one that this program would take for published rules. */
    public static Optional<String> digestOf(String file, byte[] bytes) {
        try {
            return Optional.of(Lock.read(file, bytes).digest());
        } catch (RulesRejected other) {
            return Optional.empty();
        }
    }
}
