package bpv.bid;

import bpv.quantity.FinancialYear;
import java.util.List;

/**
 * What a bid document of one round may name: the answers that the form offers.
 *
 * @param round the id of the round, such as {@code 2017-2021}
 * @param years the financial years of the round, in order, without gaps
 * @param outcomes the outcomes of the scheme, in the order of the scheme
 * @param alliances the ids of the Alliances that may bid, in order
 */
public record BidForm(
        String round, List<FinancialYear> years, List<OutcomeDefinition> outcomes, List<String> alliances) {
    public BidForm {
        years = List.copyOf(years);
        outcomes = List.copyOf(outcomes);
        alliances = List.copyOf(alliances);
    }

    /** The outcomes of one intervention, in the order of the scheme. */
    public List<OutcomeDefinition> outcomesOf(Intervention intervention) {
        return outcomes.stream()
                .filter(outcome -> outcome.intervention() == intervention)
                .toList();
    }

    public FinancialYear lastYear() {
        return years.get(years.size() - 1);
    }
}
