package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The choice as integers: for each section one of its options, so that no row exceeds its capacity.
 *
 * <p>Sections stand in the order of their ids. Within a section options stand in the order of their numbers and "nothing"
 * comes last: of two plans that cost the same, the scheme prefers the one whose first different choice stands earlier. (Of
 * two lists of awards of equal money neither begins with the other, for every award costs something.) A row is any
 * whole-number limit over options: one for each year that can bind, and last all money, which binds only while equally good
 * plans are told apart.
 */
final class Model {
    final int rows;
    /** The first choice of each section, in one line of all choices; one entry more than sections. */
    final int[] start;
    /** The section before this one that has the same menu, or -1. */
    final int[] twin;
    /** Whole pounds: of choice k in row r at k * rows + r. */
    final long[] cost;
    /** Whole pounds, by row. */
    final long[] capacity;
    /** Units of benefit, rounded up, by choice. */
    final long[] units;

    final Units scale;
    private final List<String> ids = new ArrayList<>();
    private final List<List<Option>> menus = new ArrayList<>();

    Model(Collection<Candidate> candidates, Ledger ledger) {
        for (Candidate candidate : Candidate.byId(candidates)) {
            List<Option> useful = Useful.options(candidate, ledger);
            if (!useful.isEmpty()) {
                ids.add(candidate.section());
                menus.add(useful);
            }
        }
        this.start = new int[ids.size() + 1];
        for (int section = 0; section < ids.size(); section++) {
            start[section + 1] = start[section] + menus.get(section).size() + 1;
        }
        List<FinancialYear> years = binding(ledger);
        this.rows = years.size() + 1;
        this.capacity = new long[rows];
        this.cost = new long[choices() * rows];
        fill(years, ledger);
        this.scale = scale();
        this.units = units();
        this.twin = twins();
    }

    /** The place of a section of which some option can be paid. */
    int section(String id) {
        return Collections.binarySearch(ids, id);
    }

    int sections() {
        return ids.size();
    }

    String id(int section) {
        return ids.get(section);
    }

    int choices() {
        return start[ids.size()];
    }

    /** The choice of funding the section with nothing. */
    int nothing(int section) {
        return start[section + 1] - 1;
    }

    int moneyRow() {
        return rows - 1;
    }

    long money(int choice) {
        return cost[choice * rows + rows - 1];
    }

    Option option(int section, int choice) {
        return menus.get(section).get(choice - start[section]);
    }

    Fraction benefit(int section, int choice) {
        return choice == nothing(section)
                ? Fraction.ZERO
                : option(section, choice).benefit();
    }

    /** The years in which the dearest options of all sections would together exceed the money. */
    private List<FinancialYear> binding(Ledger ledger) {
        return ledger.years().stream()
                .filter(year -> menus.stream()
                                .mapToLong(menu -> menu.stream()
                                        .mapToLong(option -> option.in(year).pounds())
                                        .max()
                                        .orElse(0))
                                .reduce(0, Math::addExact)
                        > ledger.left(year).pounds())
                .toList();
    }

    private void fill(List<FinancialYear> years, Ledger ledger) {
        for (int row = 0; row < years.size(); row++) {
            capacity[row] = ledger.left(years.get(row)).pounds();
        }
        for (int section = 0; section < ids.size(); section++) {
            long dearest = 0;
            for (int k = start[section]; k < nothing(section); k++) {
                for (int row = 0; row < years.size(); row++) {
                    cost[k * rows + row] = option(section, k).in(years.get(row)).pounds();
                }
                cost[k * rows + moneyRow()] = option(section, k).total().pounds();
                dearest = Math.max(dearest, money(k));
            }
            capacity[moneyRow()] = Math.addExact(capacity[moneyRow()], dearest);
        }
    }

    private long[] units() {
        long[] all = new long[choices()];
        for (int section = 0; section < ids.size(); section++) {
            for (int k = start[section]; k < nothing(section); k++) {
                all[k] = scale.up(benefit(section, k));
            }
        }
        return all;
    }

    private Units scale() {
        List<Fraction> benefits =
                menus.stream().flatMap(List::stream).map(Option::benefit).toList();
        BigInteger greatest = BigInteger.ONE;
        for (List<Option> menu : menus) {
            Fraction most =
                    menu.stream().map(Option::benefit).max(Fraction::compareTo).orElse(Fraction.ZERO);
            greatest = greatest.add(most.numerator().divide(most.denominator())).add(BigInteger.ONE);
        }
        return new Units(benefits, greatest);
    }

    private int[] twins() {
        int[] twins = new int[ids.size()];
        Map<List<Object>, Integer> latest = new HashMap<>();
        Arrays.setAll(twins, section -> {
            List<Object> menu = new ArrayList<>();
            menus.get(section).forEach(option -> menu.add(List.of(option.benefit(), option.years())));
            Integer before = latest.put(menu, section);
            return before == null ? -1 : before;
        });
        return twins;
    }
}
