package bpv.draft;

import bpv.quantity.FinancialYear;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all outcomes of a section depend on.
 *
 * @param funding what is asked for
 * @param ids the outcome that each item without a name claims, by the item's pointer, in the order of the items
 * @param wideRisks whether a risk of the whole section is as bad as its blanks allow
 */
record SectionContext(FundingChoices.Choice funding, Map<String, String> ids, boolean wideRisks) {
    SectionContext {
        // In their order: the fills of a completion are written in it, and no two runs may write them differently.
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }

    /** Contexts with the same key are the same to outcomes; only how much is asked for differs. */
    record Key(List<FinancialYear> years, Map<String, String> ids, boolean wideRisks) {}

    Key key() {
        return new Key(funding.years(), ids, wideRisks);
    }

    FinancialYear firstYear() {
        return funding.years().get(0);
    }
}
