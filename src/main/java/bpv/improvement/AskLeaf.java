package bpv.improvement;

import bpv.bid.Phase;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One sum that a section asks for: revenue or capital of one year.
 *
 * @param year the financial year
 * @param pointer where it stands
 * @param title what it is, in words
 * @param pounds what is asked for
 * @param free what of it no phase takes, so that it may go without touching a phase
 * @param phases what phases take of it, largest first; none that takes nothing
 */
record AskLeaf(FinancialYear year, String pointer, String title, long pounds, long free, List<InPhase> phases) {

    /** The part of the sum that one phase takes. */
    record InPhase(String pointer, String title, long pounds) {}

    /** Every sum above nothing, in the order of the document. */
    static List<AskLeaf> of(Section section) {
        List<AskLeaf> leaves = new ArrayList<>();
        for (int i = 0; i < section.funding().size(); i++) {
            YearFunding asked = section.funding().get(i);
            String pointer = section.at("/funding/" + i);
            add(
                    leaves,
                    section,
                    asked.year(),
                    pointer,
                    "revenue",
                    asked.revenue().pounds());
            add(
                    leaves,
                    section,
                    asked.year(),
                    pointer,
                    "capital",
                    asked.capital().pounds());
        }
        return leaves;
    }

    private static void add(
            List<AskLeaf> leaves, Section section, FinancialYear year, String pointer, String kind, long pounds) {
        if (pounds == 0) {
            return;
        }
        List<InPhase> phases = new ArrayList<>();
        for (int i = 0; i < section.phases().size(); i++) {
            Phase phase = section.phases().get(i);
            for (int j = 0; j < phase.funding().size(); j++) {
                YearFunding taken = phase.funding().get(j);
                long sum = (kind.equals("revenue") ? taken.revenue() : taken.capital()).pounds();
                if (taken.year().equals(year) && sum > 0) {
                    String place = section.at("/phases/" + i + "/funding/" + j + "/" + kind);
                    phases.add(new InPhase(place, kind + " of " + year + " in phase " + (i + 1), sum));
                }
            }
        }
        long taken = phases.stream().mapToLong(InPhase::pounds).sum();
        phases.sort(Comparator.comparingLong(InPhase::pounds).reversed());
        leaves.add(new AskLeaf(
                year,
                pointer + "/" + kind,
                kind + " asked for in " + year,
                pounds,
                Math.max(0, pounds - taken),
                List.copyOf(phases)));
    }

    /** By how much it may be lowered if so many phases, the largest first, are lowered with it. */
    long room(int lowered) {
        long room = free;
        for (int i = 0; i < lowered; i++) {
            room += phases.get(i).pounds();
        }
        return Math.min(pounds, room);
    }
}
