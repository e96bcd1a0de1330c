package bpv.report;

import bpv.allocation.Breach;
import bpv.allocation.Limit;
import bpv.allocation.Policy;
import bpv.assessment.Words;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rules of policy in words. */
public final class LimitText {
    private LimitText() {}

    /** Such as {@code North floor: at least £25,000,000 in 2017/18 (12 sections)}. */
    public static String of(Limit limit) {
        return limit.name() + ": " + says(limit);
    }

    /** How much of a year's money may be spent in the next; the policy lets some be. */
    public static String carry(Policy policy) {
        List<String> most = new ArrayList<>();
        policy.carry().forEach((year, money) -> most.add("£" + Figures.pounds(money) + " of " + year));
        return "Carried forward to the next year may be up to " + Words.list(most);
    }

    private static String says(Limit limit) {
        if (limit instanceof Limit.AtMost cap) {
            return "at most £" + Figures.pounds(cap.amount()) + years(cap.years()) + sections(cap);
        }
        if (limit instanceof Limit.AtLeast floor) {
            return "at least £" + Figures.pounds(floor.amount()) + years(floor.years()) + sections(floor);
        }
        if (limit instanceof Limit.MustFund) {
            return "must fund " + String.join(", ", limit.sections());
        }
        if (limit instanceof Limit.MustNotFund) {
            return "must not fund " + String.join(", ", limit.sections());
        }
        if (limit instanceof Limit.Needs needs) {
            return needs.section() + " only with " + needs.needed();
        }
        if (limit instanceof Limit.AtMostFunded most) {
            return "at most " + most.number() + " of " + String.join(", ", most.sections());
        }
        return says(((Limit.GivenWay) limit).limit());
    }

    private static String sections(Limit limit) {
        int number = limit.sections().size();
        return number == 1
                ? " for " + limit.sections().iterator().next()
                : " for " + Figures.count(number, "section", "sections");
    }

    /** The years of a round follow on; where some are left out, each is named. */
    private static String years(Collection<FinancialYear> years) {
        List<FinancialYear> all = List.copyOf(years);
        FinancialYear first = all.get(0);
        FinancialYear last = all.get(all.size() - 1);
        if (all.size() > 1 && last.start() - first.start() == all.size() - 1) {
            return " in " + first + " to " + last;
        }
        return " in "
                + String.join(", ", all.stream().map(FinancialYear::toString).toList());
    }

    /** Such as {@code North floor: at least £25,000,000 in 2017/18 (12 sections): missed by £1,000,000}. */
    static String missed(Breach breach) {
        return of(breach.limit()) + ": missed by " + amount(breach);
    }

    /** By how much, such as {@code £1,000,000} or {@code 2 sections}. */
    public static String amount(Breach breach) {
        return breach.limit().inPounds()
                ? "£" + Figures.pounds(Money.ofPounds(breach.by()))
                : Figures.count((int) breach.by(), "section", "sections");
    }
}
