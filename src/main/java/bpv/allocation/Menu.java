package bpv.allocation;

import bpv.assessment.MenuKind;
import bpv.bid.Phase;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The options of a section: its phases in order, each with those before it, then the whole (scheme, sections 6 and 7). */
public final class Menu {
    /** The name of the option that is all that a section asks for. */
    public static final String WHOLE = "whole";

    private final List<Way> ways = new ArrayList<>();
    private final SortedMap<FinancialYear, Money> whole;
    private final String suffix;

    private Menu(SortedMap<FinancialYear, Money> whole, String suffix) {
        this.whole = whole;
        this.suffix = suffix;
    }

    /**
     * The section's options, numbered from 1 in the order of its phases, the whole last.
     *
     * <p>A prefix of phases that equals the whole in every year is the whole; an option without money does not exist. The
     * benefit of an option is that of the section as asked, in proportion to the option's share of the total ask.
     *
     * @param score of the section, 0 to 100
     * @param populationMillions people of the footprint, in millions
     */
    public static List<Option> of(
            Section section, Fraction score, Fraction populationMillions, Objective objective, MenuKind kind) {
        return Way.menu(ways(section, kind), score, populationMillions, objective, section.totalAsked());
    }

    /** The same options without their benefit. */
    public static List<Way> ways(Section section, MenuKind kind) {
        List<FinancialYear> funded = section.fundedYears();
        return switch (kind) {
            case NOTHING -> List.of();
            case AS_ASKED -> of(section, funded, "");
            case FROM_SECOND_FUNDED_YEAR ->
                funded.size() < 2 ? List.of() : of(section, funded.subList(1, funded.size()), " from " + funded.get(1));
        };
    }

    private static List<Way> of(Section section, List<FinancialYear> years, String suffix) {
        SortedMap<FinancialYear, Money> asked = section.asked();
        asked.keySet().retainAll(years);
        asked.values().removeIf(Money::isNothing);
        Menu menu = new Menu(asked, suffix);
        menu.addPrefixes(section.phases());
        menu.ways.add(new Way(WHOLE + suffix, asked));
        return List.copyOf(menu.ways);
    }

    private void addPrefixes(List<Phase> phases) {
        SortedMap<FinancialYear, Money> prefix = new TreeMap<>();
        for (int i = 0; i < phases.size(); i++) {
            for (FinancialYear year : whole.keySet()) {
                Money more = phases.get(i).in(year);
                if (!more.isNothing()) {
                    prefix.merge(year, more, Money::plus);
                }
            }
            if (!prefix.isEmpty() && !prefix.equals(whole)) {
                ways.add(new Way((i == 0 ? "phase 1" : "phases 1-" + (i + 1)) + suffix, prefix));
            }
        }
    }
}
