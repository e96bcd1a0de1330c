package bpv.benchmark;

import bpv.alliance.Alliance;
import bpv.bid.AfterFunding;
import bpv.bid.RecurrentFunding;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.rules.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Concerns about the resource side (scheme, section 3.4). */
final class PlainResources {
    private final Map<FinancialYear, Money> available;
    private final Fraction fairShares;
    private final Fraction everyone;

    PlainResources(Numbers numbers, Fraction everyone) {
        this.available = numbers.allocation().available();
        this.fairShares = numbers.resources()
                .fairShareMultiple()
                .dividedBy(numbers.resources().interventions());
        this.everyone = everyone;
    }

    /** The concerns raised. */
    List<String> concerns(Section section, Alliance alliance) {
        List<String> raised = new ArrayList<>(3);
        if (asksTooMuch(section, alliance)) {
            raised.add("M1");
        }
        if (costIsLeft(section)) {
            raised.add("M2");
        }
        if (PlainText.isMissing(section.productivity()) && PlainText.isMissing(section.quality())) {
            raised.add("M3");
        }
        return raised;
    }

    private boolean asksTooMuch(Section section, Alliance alliance) {
        long money = 0;
        for (FinancialYear year : section.fundedYears()) {
            money += available.getOrDefault(year, Money.NOTHING).pounds();
        }
        Fraction most = fairShares.times(money).times(alliance.population()).dividedBy(everyone);
        return Fraction.of(section.totalAsked().pounds()).above(most);
    }

    private static boolean costIsLeft(Section section) {
        AfterFunding after = section.afterFunding();
        if (after == null) {
            return true;
        }
        boolean goesOn = after.recurrentCost() != null && !after.recurrentCost().isNothing();
        return goesOn && (after.metBy() == null || after.metBy() == RecurrentFunding.NONE);
    }
}
