package bpv.policy;

import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import bpv.source.Place;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a folder with one alteration.
 *
 * @param file the altered file, relative to the rules folder
 * @param place where
 * @param subject the name of the rule, or of the number
 * @param said the alteration, such as {@code 85 became 86}
 * @param ofRule the set whose rule is altered; null if a number is
 * @param from the day from which an altered number is in force, if another was before it; null for all else
 * @param book the altered rules; empty if they cannot be made
 */
record Mutant(
        String file,
        Place place,
        String subject,
        String said,
        @Nullable RuleSet ofRule,
        @Nullable LocalDate from,
        Supplier<Optional<RuleBook>> book) {
    /** The folder of the file. */
    String folder() {
        return file.substring(0, file.indexOf('/') + 1);
    }

    /** In words, such as {@code 85 became 86 in 'standard'}. */
    String words() {
        return ofRule == null ? said + " in '" + subject + "'" : said + " in rule \"" + subject + "\"";
    }

    /** Whether a result shows the alteration: of a number, an answer has to change, since sentences merely quote it. */
    boolean shownBy(ScenarioResult result) {
        return ofRule == null ? result.decidesOtherwise() : !result.holds();
    }
}
