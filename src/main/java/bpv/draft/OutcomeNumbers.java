package bpv.draft;

import bpv.assessment.ValueParameters;
import bpv.bid.BidForm;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers to try in the outcomes of one section, looked for once for each outcome and first funded year. */
final class OutcomeNumbers {
    private final BidForm form;
    private final ValueParameters values;
    private final Map<String, List<List<Fill>>> kept;
    private final Map<String, List<List<Fill>>> own = new HashMap<>();

    /** @param kept those of outcomes of which no number is written, which are the same for every draft */
    OutcomeNumbers(BidForm form, ValueParameters values, Map<String, List<List<Fill>>> kept) {
        this.form = form;
        this.values = values;
        this.kept = kept;
    }

    List<List<Fill>> choices(OutcomeDraft outcome, FinancialYear firstYear) {
        String key = outcome.definition().id() + firstYear + " ";
        if (outcome.pointer() == null) {
            return kept.computeIfAbsent(key, any -> found(outcome, firstYear));
        }
        if (outcome.hasYearsAlone(form.years())) {
            return kept.computeIfAbsent(key + form.years(), any -> found(outcome, firstYear));
        }
        return own.computeIfAbsent(key + outcome.pointer(), any -> found(outcome, firstYear));
    }

    private List<List<Fill>> found(OutcomeDraft outcome, FinancialYear firstYear) {
        return new NumberChoices(outcome, form, values, firstYear).all();
    }
}
