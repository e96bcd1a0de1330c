package bpv;

import bpv.document.BidReader;
import bpv.document.ReadBids;
import bpv.report.RoundResult;
import bpv.round.Round;
import bpv.rules.RuleBook;
import bpv.source.SourceFiles;
import java.nio.file.Path;
import java.util.List;

/** The round of example bids, with the rules as they are in the repository; loaded once for all tests of a JVM. */
public final class ExampleRound {
    public static final String FOLDER = "bids-examples/round-2017";

    private ExampleRound() {}

    /** Loaded when first asked for; compiled rules are kept between builds and found by digest. */
    private static final class Loaded {
        static final RuleBook BOOK = RuleBook.load(Path.of("rules"), Path.of("target/compiled-rules"));
        static final Round ROUND = new Round(BOOK, BOOK.assessmentDay());
        static final RoundResult RESULT = assess(List.of(FOLDER));
    }

    public static RuleBook book() {
        return Loaded.BOOK;
    }

    public static Round round() {
        return Loaded.ROUND;
    }

    /** The result of the whole round. */
    public static RoundResult result() {
        return Loaded.RESULT;
    }

    /** Documents read and assessed anew. */
    public static RoundResult assess(List<String> paths) {
        return Loaded.ROUND.assess(read(paths), file -> {});
    }

    public static ReadBids read(List<String> paths) {
        return BidReader.readAll(SourceFiles.find(paths), Loaded.ROUND.form());
    }
}
