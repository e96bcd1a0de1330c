package bpv.policy;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.policy.Scenario.Figures;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** 62-day figures with other counts. */
final class FiguresTried {
    /** Shares are tried in thousandths. */
    static final int PARTS = 1000;

    private FiguresTried() {}

    /** So many of a thousand patients within 62 days in each month. */
    static Figures share(Figures figures, long within) {
        TreeMap<YearMonth, Counts> months = new TreeMap<>();
        figures.months().months().keySet().forEach(month -> months.put(month, new Counts(PARTS, within)));
        return of(figures, months);
    }

    /** So many patients in the last month, and as large a share of them within 62 days. */
    static Figures lastMonth(Figures figures, long treated) {
        TreeMap<YearMonth, Counts> months = new TreeMap<>(figures.months().months());
        if (!months.isEmpty()) {
            Counts last = months.lastEntry().getValue();
            long within = last.treated() == 0 ? treated : treated * last.within() / last.treated();
            months.put(months.lastKey(), new Counts(treated, within));
        }
        return of(figures, months);
    }

    /** The same without one of the months, for each of them. */
    static List<Figures> withOneMonthLess(Figures figures) {
        List<Figures> fewer = new ArrayList<>();
        for (YearMonth month : figures.months().months().keySet()) {
            TreeMap<YearMonth, Counts> months = new TreeMap<>(figures.months().months());
            months.remove(month);
            fewer.add(of(figures, months));
        }
        return fewer;
    }

    private static Figures of(Figures figures, TreeMap<YearMonth, Counts> months) {
        return new Figures(figures.alliance(), figures.place(), new SixtyTwoDayPerformance(figures.alliance(), months));
    }
}
