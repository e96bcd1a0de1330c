package bpv.report;

import bpv.quantity.FinancialYear;
import bpv.quantity.Quarter;
import bpv.release.Instalment;
import bpv.report.FigureMonth.Basis;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one set of 62-day figures, real or assumed, makes of the awards.
 *
 * @param name of the scenario; {@code real figures} where nothing is assumed
 * @param because why it is assumed; empty if nobody says
 * @param quarters of each Alliance with an award, by Alliance and quarter
 * @param ofAHundredPounds the same of an award of £100 to each footprint, with money or without
 */
public record Projected(
        String name, String because, List<ProjectedQuarter> quarters, List<ProjectedQuarter> ofAHundredPounds) {
    public Projected {
        quarters = List.copyOf(quarters);
        ofAHundredPounds = List.copyOf(ofAHundredPounds);
    }

    /** The quarters of an Alliance's award in a year; none if it has no award. */
    public List<ProjectedQuarter> quarters(String alliance, FinancialYear year) {
        return quarters.stream()
                .filter(quarter -> quarter.alliance().equals(alliance)
                        && quarter.money().quarter().year().equals(year))
                .toList();
    }

    /** The Alliances with an award in a year, by id. */
    public List<String> alliances(FinancialYear year) {
        return quarters.stream()
                .filter(quarter -> quarter.money().quarter().year().equals(year))
                .map(ProjectedQuarter::alliance)
                .distinct()
                .toList();
    }

    /** All awards together, by quarter of a year. */
    public List<Instalment> programme(FinancialYear year) {
        SortedMap<Quarter, Instalment> sums = new TreeMap<>();
        quarters.stream()
                .map(ProjectedQuarter::money)
                .filter(money -> money.quarter().year().equals(year))
                .forEach(money -> sums.merge(money.quarter(), money, Instalment::plus));
        return List.copyOf(sums.values());
    }

    /** An Alliance's award, by quarter of a year. */
    public List<Instalment> money(String alliance, FinancialYear year) {
        return quarters(alliance, year).stream().map(ProjectedQuarter::money).toList();
    }

    /** How many months of Alliances with an award in a year have figures of this kind. */
    public int count(Basis basis, FinancialYear year) {
        return quarters.stream()
                .filter(quarter -> quarter.money().quarter().year().equals(year))
                .mapToInt(quarter -> quarter.count(basis))
                .sum();
    }

    /** How many months of Alliances with an award have figures of this kind, in all years. */
    public int count(Basis basis) {
        return quarters.stream().mapToInt(quarter -> quarter.count(basis)).sum();
    }
}
