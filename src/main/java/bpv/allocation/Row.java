package bpv.allocation;

import bpv.quantity.FinancialYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole-number limit over options: what it counts, added up over all sections, is at most the capacity.
 *
 * @param name {@code money} with the years of a window, or {@code rule} with the name of a rule of policy
 * @param window the years whose money it limits, all together; empty for a rule
 * @param bearing ids of the sections that may count something; null for all
 */
record Row(
        String name,
        long capacity,
        List<FinancialYear> window,
        @Nullable Set<String> bearing,
        Count count) {
    /** All money, whatever the year. */
    static final Row MONEY = new Row(
            "all money",
            Long.MAX_VALUE,
            List.of(),
            null,
            (section, option) -> option == null ? 0 : option.total().pounds());

    boolean bearsOn(String section) {
        return bearing == null || bearing.contains(section);
    }

    /** What a section counts with an option, or with nothing. */
    interface Count {
        long of(String section, @Nullable Option option);
    }

    /**
     * One row for each window of years that follow on: they cannot pay more than their own money and what the year before may
     * leave them. Where nothing is carried forward, each year stands alone.
     */
    static List<Row> windows(Ledger ledger) {
        List<FinancialYear> years = ledger.years();
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < years.size(); from++) {
            long capacity = from == 0 ? 0 : ledger.carried(years.get(from - 1)).pounds();
            int to = from;
            do {
                capacity =
                        Math.addExact(capacity, ledger.available(years.get(to)).pounds());
                List<FinancialYear> window = List.copyOf(years.subList(from, to + 1));
                rows.add(new Row(
                        "money " + name(window), capacity, window, null, (section, option) -> pounds(option, window)));
                to++;
            } while (to < years.size() && ledger.carries());
        }
        return rows;
    }

    /** What a limit counts; a section that is no candidate gets nothing whatever the plan. */
    static Row of(Limit limit, Set<String> candidates) {
        return of(limit, Set.copyOf(limit.sections()), candidates);
    }

    /** @param bearing the sections of the limit */
    static Row of(Limit limit, Set<String> bearing, Set<String> candidates) {
        long capacity = limit.most();
        for (String section : bearing) {
            if (!candidates.contains(section)) {
                capacity -= limit.count(null, section);
            }
        }
        return new Row(
                name(limit),
                capacity,
                List.of(),
                bearing,
                (section, option) -> bearing.contains(section) ? limit.count(option, section) : 0);
    }

    static String name(Limit limit) {
        return "rule " + limit.name();
    }

    /** Such as {@code 2017/18} or {@code 2017/18 to 2019/20}. */
    private static String name(List<FinancialYear> window) {
        FinancialYear first = window.get(0);
        FinancialYear last = window.get(window.size() - 1);
        return window.size() == 1 ? first.toString() : first + " to " + last;
    }

    private static long pounds(@Nullable Option option, List<FinancialYear> window) {
        if (option == null) {
            return 0;
        }
        long pounds = 0;
        for (FinancialYear year : window) {
            pounds += option.in(year).pounds();
        }
        return pounds;
    }
}
