package bpv.benchmark;

import bpv.round.BidAssessor;
import bpv.rules.RuleBook;
import java.nio.file.Path;
import java.time.LocalDate;

/** What all measurements share: the rules of this folder, loaded once, and the day of assessment. */
final class Setting {
    static final LocalDate DAY = LocalDate.of(2017, 2, 1);
    static final long SEED = 1;

    private Setting() {}

    static RuleBook book() {
        return RuleBook.load(Path.of("rules"), Path.of("target", "compiled-rules"));
    }

    static BidAssessor engine(RuleBook book) {
        return new BidAssessor(book, DAY);
    }

    static PlainTwin twin(RuleBook book) {
        return new PlainTwin(book.numbersOn(DAY), book.footprints());
    }
}
