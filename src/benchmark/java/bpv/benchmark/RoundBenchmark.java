package bpv.benchmark;

import bpv.document.BidReader;
import bpv.document.ReadBids;
import bpv.report.RoundResult;
import bpv.round.Round;
import bpv.source.SourceFiles;
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

/** The 19 example bids: read, assessed, both proposals made and checked, and the release projected. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, batchSize = 10)
@Measurement(iterations = 5, batchSize = 10)
public class RoundBenchmark {
    private Round round;
    private ReadBids bids;

    @Setup
    public void load() {
        round = new Round(Setting.book(), Setting.DAY);
        bids = read();
    }

    private ReadBids read() {
        return BidReader.readAll(SourceFiles.find(List.of("bids-examples/round-2017")), round.form());
    }

    @Benchmark
    public RoundResult fromDocuments() {
        return round.assess(read(), file -> {});
    }

    @Benchmark
    public RoundResult fromBids() {
        return round.assess(bids, file -> {});
    }
}
