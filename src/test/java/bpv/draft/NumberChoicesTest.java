package bpv.draft;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.bid.BidForm;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import bpv.source.Edits;
import bpv.source.Node;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberChoicesTest {
    private static final BidForm FORM = ExampleRound.round().form();
    private static final String END = "/trajectory/3/value";

    /** ED1 of the sound bid: from 50 by 53, 56 and 59 to the target, 62, with 6 points a year credible. */
    private static Node item() {
        Node item = Edits.at(Drafts.tree(Path.of("rules/sound-bid.yaml")), "/interventions/earlyDiagnosis/outcomes/0")
                .orElseThrow();
        return Edits.set(Nodes.NOTHING, "", item);
    }

    private static List<BigDecimal> tried(Node item, String pointer) {
        OutcomeDefinition definition = FORM.outcomes().get(0);
        OutcomeDraft outcome = new OutcomeDraft(definition, "", item, true);
        return new NumberChoices(
                        outcome, FORM, ExampleRound.round().assessor().numbers().value(), new FinancialYear(2017))
                .all().stream()
                        .map(fills -> new BigDecimal(
                                Nodes.text(Nodes.filled(item, fills), pointer).orElseThrow()))
                        .toList();
    }

    @Test
    void between_a_baseline_and_the_first_band_there_is_room_however_narrow() {
        Node item = item();
        item = Edits.set(item, "/baseline/value", Edits.plain("61.9999"));
        for (int i = 0; i < 3; i++) {
            item = Edits.set(item, "/trajectory/" + i + "/value", Edits.plain("61.9999"));
        }
        assertThat(tried(Edits.set(item, END, Edits.plain("")), END))
                .anyMatch(end ->
                        end.compareTo(new BigDecimal("61.9999")) > 0 && end.compareTo(new BigDecimal("61.99995")) < 0);
    }

    @Test
    void what_is_written_leaves_nothing_to_try_and_what_is_blank_a_few_of_each_look() {
        assertThat(tried(item(), END)).hasSize(1);
        assertThat(tried(Edits.set(item(), END, Edits.plain("")), END)).hasSizeBetween(5, 12);
    }

    @Test
    void a_baseline_is_tried_one_credible_step_below_the_first_value_and_beyond() {
        List<BigDecimal> tried = tried(Edits.set(item(), "/baseline/value", Edits.plain("")), "/baseline/value");

        assertThat(tried)
                .anyMatch(baseline ->
                        baseline.compareTo(new BigDecimal("47")) >= 0 && baseline.compareTo(new BigDecimal("53")) <= 0);
        assertThat(tried).anyMatch(baseline -> baseline.compareTo(new BigDecimal("62")) >= 0);
    }
}
