package bpv.cli;

import bpv.round.Round;
import bpv.rules.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** By which rules and numbers, and as of which day. */
final class RulesOptions {
    @Option(
            names = "--day",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The day of assessment, such as 2017-02-01: rules and numbers in force on it apply. "
                    + "By default the day that the rules folder names.")
    private @Nullable LocalDate day;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "The rules folder. By default the one that came with the program. Rules cannot reach out of the "
                            + "program, but they decide about money: use only a folder that you trust.")
    private @Nullable Path rules;

    Round round() {
        RuleBook book = RuleBook.load(folder(), cache());
        return new Round(book, day == null ? book.assessmentDay() : day);
    }

    /** The day asked for; null for the one that the rules folder names. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /** The rules folder. */
    Path folder() {
        return rules != null ? rules : shipped();
    }

    /** A folder that is named on the command line; one that is not there is a wrong command, not a fault of the rules. */
    static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed("there is no folder '" + folder + "'; check the path.");
        }
        return folder;
    }

    /** The rules folder that came with the program. */
    static Path shipped() {
        return Path.of(System.getProperty("bpv.rules", "rules"));
    }

    /** Where compiled rules are kept: where the launcher says, or with what the user's programs keep. */
    static Path cache() {
        String told = System.getProperty("bpv.cache");
        if (told != null) {
            return Path.of(told);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        return caches != null && !caches.isBlank()
                ? Path.of(caches, "bpv")
                : Path.of(System.getProperty("user.home"), ".cache", "bpv");
    }

    /** Reads a day. */
    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new TypeConversionException("a day is written like 2017-02-01, but was '" + text + "'");
            }
        }
    }
}
