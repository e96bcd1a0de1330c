package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.bid.Bid;
import bpv.document.BidReader;
import bpv.policy.Scenario;
import bpv.policy.ScenarioRunner;
import bpv.policy.Scenarios;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.round.BidAssessor;
import bpv.round.ReleaseDesk;
import bpv.source.SourceFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The executable model and the classic build of the same rules are two voices: they have to say the same. */
class TwoBuildsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    private static RuleBook classic;

    @BeforeAll
    static void build() {
        classic = RuleBook.loadClassic(SharedRules.FOLDER);
    }

    @Test
    void both_builds_conclude_the_same_of_every_example_and_scenario() {
        RuleBook model = SharedRules.book();
        BidAssessor one = new BidAssessor(model, DAY);
        BidAssessor other = new BidAssessor(classic, DAY);
        List<Bid> bids =
                new ArrayList<>(BidReader.readAll(SourceFiles.find(List.of("bids-examples/round-2017")), one.form())
                        .bids());
        bids.addAll(BidReader.readAll(SourceFiles.find(List.of("bids-examples/fails-everything.yaml")), one.form())
                .bids());
        ScenarioRunner runner = new ScenarioRunner(model, SharedRules.FOLDER);
        Scenarios.read(SharedRules.FOLDER)
                .scenarios()
                .forEach(scenario -> runner.bid(scenario).ifPresent(bids::add));

        assertThat(bids).hasSizeGreaterThan(200);
        for (Bid bid : bids) {
            assertThat(other.assess(bid).toString()).isEqualTo(one.assess(bid).toString());
        }
    }

    @Test
    void both_builds_pass_every_scenario_and_release_the_same() {
        ScenarioRunner runner = new ScenarioRunner(classic, SharedRules.FOLDER);
        List<FinancialYear> years = List.of(new FinancialYear(2017), new FinancialYear(2018));
        TreeMap<String, Money> awards = new TreeMap<>();
        classic.footprints().ids().forEach(id -> awards.put(id, Money.ofPounds(1_000_001)));

        for (Scenario scenario : Scenarios.read(SharedRules.FOLDER).scenarios()) {
            assertThat(runner.run(scenario).problems()).isEmpty();
        }
        assertThat(new ReleaseDesk(classic, years, classic.footprints().ids())
                        .schedule("", years.get(1), awards)
                        .toString())
                .isEqualTo(new ReleaseDesk(
                                SharedRules.book(), years, classic.footprints().ids())
                        .schedule("", years.get(1), awards)
                        .toString());
    }
}
