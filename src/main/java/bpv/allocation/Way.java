package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way of funding a section, whatever its benefit: an {@link Option} before anybody says what a plan is worth.
 *
 * @param name such as {@code phase 1}, {@code phases 1-2} or {@code whole from 2018/19}
 * @param years whole pounds by financial year; only years with money, at least one
 */
public record Way(String name, SortedMap<FinancialYear, Money> years) {
    public Way {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /** What it takes in all years together. */
    public Money total() {
        return years.values().stream().reduce(Money.NOTHING, Money::plus);
    }

    /**
     * The menu of these ways, numbered from 1 in their order. The benefit of each is that of the section as asked, in
     * proportion to its share of the total ask.
     *
     * @param score of the section, 0 to 100
     * @param populationMillions people of the footprint, in millions
     * @param totalAsked the section's whole ask, at least that of any way
     */
    public static List<Option> menu(
            List<Way> ways, Fraction score, Fraction populationMillions, Objective objective, Money totalAsked) {
        if (ways.isEmpty()) {
            return List.of();
        }
        Fraction perPound = objective.benefit(score, populationMillions).dividedBy(totalAsked.pounds());
        List<Option> menu = new ArrayList<>();
        for (Way way : ways) {
            menu.add(new Option(
                    menu.size() + 1,
                    way.name(),
                    way.years(),
                    perPound.times(way.total().pounds())));
        }
        return List.copyOf(menu);
    }
}
