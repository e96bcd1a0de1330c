package bpv.performance;

import bpv.quantity.Fraction;
import bpv.source.Place;
import bpv.source.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** What imported months change in the figures that are known. */
final class Changes {
    private final FigureFile known;
    private final boolean replace;

    /** @param replace whether a known figure may become another */
    Changes(FigureFile known, boolean replace) {
        this.known = known;
        this.replace = replace;
    }

    /** What is new, the same or revised, in sentences; a revision that was not asked for is a problem. */
    List<String> of(Collection<ImportedMonth> months, List<Problem> problems) {
        List<String> told = new ArrayList<>();
        for (ImportedMonth month : months) {
            YearMonth of = month.table().month();
            int added = 0;
            int same = 0;
            for (String alliance : month.byAlliance().keySet()) {
                Patients now = month.byAlliance().get(alliance);
                Patients before = known.of(alliance).get(of);
                added += before == null ? 1 : 0;
                same += now.equals(before) ? 1 : 0;
                if (before != null && !now.equals(before)) {
                    told.addAll(revised(month, alliance, before, now, problems));
                }
            }
            told.add(of + ": " + added + " figures are new, " + same + " as they were, "
                    + (month.byAlliance().size() - added - same) + " revised.");
        }
        return told;
    }

    private List<String> revised(
            ImportedMonth month, String alliance, Patients before, Patients now, List<Problem> problems) {
        YearMonth of = month.table().month();
        if (replace) {
            return List.of(of + ", " + alliance + ": " + before + " becomes " + now + ".");
        }
        Place place = known.place(alliance, of);
        problems.add(new Problem(
                known.name(),
                place.line(),
                place.column(),
                "",
                "revised",
                alliance + " has " + before + " in " + of + " here, and " + now + " in "
                        + month.table().file() + ".",
                before.toString(),
                now.toString(),
                "If the published figures were revised, say --replace."));
        return List.of();
    }

    /** Months between the known ones and the imported ones that are missing, and sums far below what is usual. */
    void doubts(Collection<ImportedMonth> months, Fraction share, List<Problem> doubts) {
        TreeSet<YearMonth> all = new TreeSet<>();
        known.alliances().forEach(alliance -> all.addAll(known.of(alliance).keySet()));
        boolean alone = all.isEmpty();
        months.forEach(month -> all.add(month.table().month()));
        for (ImportedMonth month : months) {
            YearMonth before = all.lower(month.table().month());
            if (before != null && !before.plusMonths(1).equals(month.table().month())) {
                doubts.add(doubt(
                        month,
                        "the figures before " + Period.shown(month.table().month()) + " are those of "
                                + Period.shown(before) + ": months between them are missing."));
            }
            if (!alone) {
                month.byAlliance().forEach((alliance, patients) -> usual(month, alliance, patients, share, doubts));
            }
        }
    }

    private void usual(ImportedMonth month, String alliance, Patients patients, Fraction share, List<Problem> doubts) {
        SortedMap<YearMonth, Patients> others = known.of(alliance);
        List<Long> sorted =
                others.values().stream().map(Patients::treatedHalves).sorted().toList();
        if (sorted.isEmpty()) {
            return;
        }
        long median = sorted.get(sorted.size() / 2);
        if (Fraction.of(patients.treatedHalves()).below(share.times(median).dividedBy(100))) {
            doubts.add(doubt(
                    month,
                    alliance + " has " + patients.treated() + " treated in "
                            + Period.shown(month.table().month()) + ", and " + Patients.shown(median)
                            + " in its median month: the release will put the month to the panel."));
        }
    }

    private static Problem doubt(ImportedMonth month, String message) {
        return new Problem(month.table().file(), 1, 1, "", "incomplete", message, "", "", null);
    }
}
