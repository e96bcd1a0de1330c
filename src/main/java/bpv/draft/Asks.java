package bpv.draft;

import bpv.bid.Intervention;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;

/** What a draft asks for, as far as it is written. */
final class Asks {
    private Asks() {}

    /** In all sections, in one year. */
    static Money in(FinancialYear year, DraftTree draft) {
        Money sum = Money.NOTHING;
        for (Intervention intervention : Intervention.values()) {
            for (String item : draft.items("/interventions/" + intervention.key() + "/funding")) {
                boolean here = draft.text(item + "/year")
                        .filter(year.toString()::equals)
                        .isPresent();
                if (here) {
                    sum = sum.plus(pounds(draft, item + "/revenue")).plus(pounds(draft, item + "/capital"));
                }
            }
        }
        return sum;
    }

    private static Money pounds(DraftTree draft, String pointer) {
        return draft.text(pointer)
                .map(text -> Money.ofPounds(Long.parseLong(text)))
                .orElse(Money.NOTHING);
    }
}
