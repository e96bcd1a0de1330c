package bpv.benchmark;

import bpv.assessment.AssessedBid;
import bpv.bid.Bid;
import bpv.round.BidAssessor;
import bpv.rules.RuleBook;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One bid, already read: everything that is found of it, with full explanation; and the bare decision by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 12, batchSize = 1000)
@Measurement(iterations = 5, batchSize = 1000)
public class ScoringBenchmark {
    private List<Bid> bids = List.of();
    private BidAssessor engine;
    private PlainTwin twin;
    private int next;

    @Setup
    public void load() {
        RuleBook book = Setting.book();
        bids = new GeneratedBids(book, Setting.DAY, Setting.SEED).first(1000);
        engine = Setting.engine(book);
        twin = Setting.twin(book);
    }

    private Bid bid() {
        next = next + 1 < bids.size() ? next + 1 : 0;
        return bids.get(next);
    }

    @Benchmark
    public AssessedBid engine() {
        return engine.assess(bid());
    }

    /** More often, as it takes so much less time. */
    @Benchmark
    @Warmup(iterations = 12, batchSize = 5000)
    @Measurement(iterations = 5, batchSize = 5000)
    public Object twin() {
        return twin.decide(bid());
    }
}
