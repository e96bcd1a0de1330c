package bpv.benchmark;

import bpv.bid.Bid;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.rules.RuleBook;
import bpv.source.SourceFile;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.util.ArrayList;
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

/** One of the example bids, from the bytes of its document to the bid, with every check of the document. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 12, batchSize = 500)
@Measurement(iterations = 5, batchSize = 500)
public class ReadingBenchmark {
    private final List<byte[]> yaml = new ArrayList<>();
    private final List<byte[]> json = new ArrayList<>();
    private BidReader reader;
    private int next;

    @Setup
    public void load() throws IOException {
        RuleBook book = Setting.book();
        reader = new BidReader(Setting.engine(book).form());
        for (SourceFile file :
                SourceFiles.find(List.of("bids-examples/round-2017")).files()) {
            byte[] bytes = file.read();
            Bid bid = reader.read(file.name(), bytes).bid().orElseThrow();
            yaml.add(bytes);
            json.add(BidText.json(bid));
        }
    }

    private byte[] of(List<byte[]> documents) {
        next = (next + 1) % documents.size();
        return documents.get(next);
    }

    @Benchmark
    public ReadBid yaml() {
        return reader.read("bid.yaml", of(yaml));
    }

    /** The same bids as indented JSON. */
    @Benchmark
    public ReadBid json() {
        return reader.read("bid.json", of(json));
    }
}
