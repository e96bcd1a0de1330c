package bpv.benchmark;

import bpv.allocation.BestValue;
import bpv.allocation.Candidate;
import bpv.allocation.Envelope;
import bpv.allocation.Menu;
import bpv.allocation.Proposal;
import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.MenuKind;
import bpv.document.BidReader;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.round.BidAssessor;
import bpv.rules.Numbers;
import bpv.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
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

/** The best value proposal: of the example round, and of a hard one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, batchSize = 5)
@Measurement(iterations = 5, batchSize = 5)
public class AllocationBenchmark {
    private final List<Candidate> example = new ArrayList<>();
    private List<Candidate> hard = List.of();
    private List<Envelope> envelopes = List.of();
    private long nodeLimit;

    @Setup
    public void load() {
        BidAssessor assessor = Setting.engine(Setting.book());
        Numbers numbers = assessor.numbers();
        envelopes = numbers.allocation().yearly();
        nodeLimit = numbers.allocation().nodeLimit();
        BidReader.readAll(SourceFiles.find(List.of("bids-examples/round-2017")), assessor.form())
                .bids()
                .forEach(bid -> addCandidates(assessor.assess(bid), numbers));
        hard = hard(envelopes);
    }

    private void addCandidates(AssessedBid bid, Numbers numbers) {
        for (AssessedSection section : bid.sections()) {
            MenuKind kind = section.menu().conclusion().kind();
            if (kind != MenuKind.NOTHING) {
                Fraction score = section.score().score();
                example.add(new Candidate(
                        section.id(),
                        bid.alliance().id(),
                        score,
                        section.section().totalAsked(),
                        Menu.of(
                                section.section(),
                                score,
                                bid.alliance().population(),
                                numbers.allocation().objective(),
                                kind)));
            }
        }
    }

    /** 57 sections of nearly the same benefit for their money, one option each, asking 1.6 times what there is. */
    private static List<Candidate> hard(List<Envelope> envelopes) {
        Random random = new Random(Setting.SEED);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            SortedMap<FinancialYear, Money> years = new TreeMap<>();
            long total = 0;
            for (Envelope envelope : envelopes) {
                long fair = envelope.available().pounds() * 16 / 10 / 57;
                long pounds = fair / 2 + random.nextInt((int) fair);
                years.put(envelope.year(), Money.ofPounds(pounds));
                total += pounds;
            }
            String id = "section-" + i;
            Fraction benefit = Fraction.of(total / 100_000 + random.nextInt(5));
            bpv.allocation.Option whole = new bpv.allocation.Option(1, "whole", years, benefit);
            candidates.add(new Candidate(id, id, benefit, Money.ofPounds(total), List.of(whole)));
        }
        return candidates;
    }

    @Benchmark
    public Proposal exampleRound() {
        return BestValue.propose(example, envelopes, nodeLimit);
    }

    /** Once at a time, as it takes seconds. */
    @Benchmark
    @Warmup(iterations = 3, batchSize = 1)
    @Measurement(iterations = 3, batchSize = 1)
    public Proposal hardRound() {
        return BestValue.propose(hard, envelopes, nodeLimit);
    }
}
