package bpv.http;

import bpv.document.BidReader;
import bpv.round.Round;
import bpv.rules.RuleBook;
import bpv.rules.RulesRejected;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rules, numbers and reference data that answers are given by. Immutable: whoever answers a request takes one of these at
 * its beginning and uses nothing else, so that each answer belongs to exactly one digest.
 *
 * @param book the rules folder as it was when it was loaded
 * @param round the round on the day of assessment
 * @param reader of bids of this round
 */
record RulesInForce(RuleBook book, Round round, BidReader reader) {
    /** @throws RulesRejected if the folder has faults */
    static RulesInForce load(Path folder, @Nullable Path cache, @Nullable LocalDate day) {
        RuleBook book = RuleBook.load(folder, cache);
        Round round = new Round(book, day == null ? book.assessmentDay() : day);
        return new RulesInForce(book, round, new BidReader(round.form()));
    }

    /** SHA-256 of rules and numbers, in hexadecimal digits. */
    String digest() {
        return book.digestOfRules();
    }
}
