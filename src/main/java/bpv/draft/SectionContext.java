package bpv.draft;

import bpv.quantity.FinancialYear;
import java.util.List;
import java.util.Map;

/**
 * What all outcomes of a section depend on.
 *
 * @param funding what is asked for
 * @param ids the outcome that each item without a name claims, by the item's pointer
 * @param wideRisks whether a risk of the whole section is as bad as its blanks allow
 */
record SectionContext(FundingChoices.Choice funding, Map<String, String> ids, boolean wideRisks) {
    /** Contexts with the same key are the same to outcomes; only how much is asked for differs. */
    record Key(List<FinancialYear> years, Map<String, String> ids, boolean wideRisks) {}

    Key key() {
        return new Key(funding.years(), ids, wideRisks);
    }

    FinancialYear firstYear() {
        return funding.years().get(0);
    }
}
