package bpv.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.bid.Bid;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.round.BidAssessor;
import bpv.rules.RuleBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BidTextTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    private static RuleBook book;

    @BeforeAll
    static void load() {
        book = RuleBook.load(Path.of("rules"), Path.of("target", "compiled-rules"));
    }

    @Test
    void the_reader_reads_any_bid_as_it_was_written() {
        BidReader reader = new BidReader(new BidAssessor(book, DAY).form());
        List<Bid> bids = new GeneratedBids(book, DAY, 11).first(300);
        for (Bid bid : bids) {
            for (String file : List.of("bid.json", "bid.yaml")) {
                ReadBid read = reader.read(file, BidText.json(bid));
                assertThat(read.problems()).isEmpty();
                assertThat(read.bid()).contains(bid);
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_bids() {
        assertThat(new GeneratedBids(book, DAY, 12).first(60)).isEqualTo(new GeneratedBids(book, DAY, 12).first(60));
    }
}
