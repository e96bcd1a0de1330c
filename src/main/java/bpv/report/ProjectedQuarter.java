package bpv.report;

import bpv.release.Instalment;
import bpv.release.ReleaseRow;
import bpv.report.FigureMonth.Basis;
import java.util.List;

/**
 * One quarter of one Alliance's award, with where its figures come from.
 *
 * @param release what the rules decide, and the money
 * @param months the three months that count, in order
 */
public record ProjectedQuarter(ReleaseRow release, List<FigureMonth> months) {
    public ProjectedQuarter {
        months = List.copyOf(months);
    }

    public String alliance() {
        return release.alliance();
    }

    public Instalment money() {
        return release.instalment();
    }

    /** How many of the months have figures of this kind. */
    public int count(Basis basis) {
        return (int) months.stream().filter(month -> month.basis() == basis).count();
    }
}
