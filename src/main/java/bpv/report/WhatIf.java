package bpv.report;

import bpv.assessment.Assumption;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.quantity.Quarter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What 62-day performance makes of awards: by the real figures, and by each performance scenario. Without scenarios it is
 * a backtest.
 *
 * @param provenance what it was made from and by
 * @param assumptions numbers and rules in force that no published source says
 * @param documents the bids that were read; none if money was spread by head
 * @param awarded whose money is released
 * @param windows the quarters that performance decides, each with the three months that count
 * @param names what Alliances are called, by id: all footprints
 * @param real by the real figures alone
 * @param scenarios by each scenario, in the order of the file
 */
public record WhatIf(
        Provenance provenance,
        List<Assumption> assumptions,
        List<RoundResult.Document> documents,
        Awarded awarded,
        SortedMap<Quarter, List<YearMonth>> windows,
        SortedMap<String, String> names,
        Projected real,
        List<Projected> scenarios) {
    public WhatIf {
        assumptions = List.copyOf(assumptions);
        documents = List.copyOf(documents);
        windows = Collections.unmodifiableSortedMap(new TreeMap<>(windows));
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        scenarios = List.copyOf(scenarios);
    }

    /**
     * The awards that are released.
     *
     * @param basis by what they are made
     * @param rules how many rules of policy they keep, overrides among them
     * @param stated who says why, for each of the rules that says so
     * @param overridden what of the money and the rules is not as the rules folder says
     * @param awards by financial year and Alliance id, of the years linked to performance
     */
    public record Awarded(
            Basis basis,
            int rules,
            List<Divided.Stated> stated,
            List<String> overridden,
            SortedMap<FinancialYear, SortedMap<String, Money>> awards) {
        public Awarded {
            stated = List.copyOf(stated);
            overridden = List.copyOf(overridden);
            awards = Collections.unmodifiableSortedMap(new TreeMap<>(awards));
        }

        /** All awards of a year. */
        public Money total(FinancialYear year) {
            return Optional.ofNullable(awards.get(year))
                    .map(each -> each.values().stream().reduce(Money.NOTHING, Money::plus))
                    .orElse(Money.NOTHING);
        }
    }

    /** By what awards are made. */
    public enum Basis {
        RANK_ORDER("rankOrder", "by rank order"),
        BEST_VALUE("bestValue", "by best value"),
        BY_HEAD("byHead", "by population, as if all that is available were spread over the footprints");

        private final String key;
        private final String words;

        Basis(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** The word for it in JSON and on the command line. */
        public String key() {
            return key;
        }

        public String words() {
            return words;
        }
    }

    /** The financial years whose instalments depend on performance. */
    public List<FinancialYear> years() {
        return windows.keySet().stream().map(Quarter::year).distinct().toList();
    }

    /** By the real figures, and then by each scenario. */
    public List<Projected> all() {
        List<Projected> all = new ArrayList<>(List.of(real));
        all.addAll(scenarios);
        return all;
    }
}
