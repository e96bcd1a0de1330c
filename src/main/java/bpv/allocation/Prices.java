package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * About what one more of each thing that is limited would bring. The prices are estimates, but what follows from them by
 * {@link #ceiling} is not: at any prices, what each section brings beyond its price, added up, with the price of all that
 * there is, is at least the benefit of every plan.
 */
final class Prices {
    private final Map<Row, Fraction> prices = new LinkedHashMap<>();
    private final Map<String, Fraction> beyond = new HashMap<>();
    private final Fraction exceptMoney;

    /** @param aim the benefit of the best plan */
    Prices(Collection<Candidate> candidates, Ledger ledger, Policy policy, Fraction aim) {
        Model model = new Model(candidates, ledger, policy, Worth.BENEFIT);
        Map<String, Fraction> byName = new HashMap<>();
        if (!model.isEmpty()) {
            Goal better = new Aim(model.scale.up(aim));
            long[] units = new Search(model, model.capacity, new Nodes(1), better).prices();
            for (int row = 0; row < model.limits().size(); row++) {
                if (units[row] > 0) {
                    byName.put(model.limits().get(row).name(), model.scale.benefit(units[row]));
                }
            }
        }
        TreeSet<String> sections = new TreeSet<>();
        candidates.forEach(each -> sections.add(each.section()));
        Row.windows(ledger).forEach(row -> put(row, byName));
        Fraction sum = Fraction.ZERO;
        for (Limit limit : policy.limits()) {
            Row row = Row.of(limit, sections);
            put(row, byName);
            sum = sum.plus(prices.getOrDefault(row, Fraction.ZERO).times(row.capacity()));
        }
        for (Candidate each : candidates) {
            Fraction most = greater(price(each.section(), null).negated(), beyond(each.section(), each.menu()));
            beyond.put(each.section(), most);
            sum = sum.plus(most);
        }
        this.exceptMoney = sum;
    }

    private void put(Row row, Map<String, Fraction> byName) {
        Fraction price = byName.get(row.name());
        if (price != null) {
            prices.put(row, price);
        }
    }

    /** Prices are sought as if a plan had to be this good. */
    private record Aim(long threshold) implements Goal {
        @Override
        public boolean isEnough(Plan plan) {
            return false;
        }
    }

    /** Only of what has a price. */
    Map<Row, Fraction> byRow() {
        return prices;
    }

    /** In the units of a model, for each of its rows; 0 for one without a price. */
    long[] inUnits(Model model) {
        long[] units = new long[model.rows];
        for (Map.Entry<Row, Fraction> price : prices.entrySet()) {
            for (int row = 0; row < model.limits().size(); row++) {
                if (model.limits().get(row).name().equals(price.getKey().name())) {
                    units[row] = model.scale.up(price.getValue());
                }
            }
        }
        return units;
    }

    /** What an option counts more than nothing does, at the prices. */
    Fraction cost(String section, Option option) {
        return price(section, option).minus(price(section, null));
    }

    private Fraction price(String section, @Nullable Option option) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Row, Fraction> price : prices.entrySet()) {
            Row row = price.getKey();
            if (row.bearsOn(section)) {
                sum = sum.plus(price.getValue().times(row.count().of(section, option)));
            }
        }
        return sum;
    }

    private Fraction beyond(String section, List<Option> menu) {
        return menu.stream()
                .map(option -> option.benefit().minus(price(section, option)))
                .reduce(Prices::greater)
                .orElse(price(section, null).negated());
    }

    private static Fraction greater(Fraction one, Fraction other) {
        return one.atLeast(other) ? one : other;
    }

    /** No plan has more benefit that gives a section one of these options, with the money of this ledger. */
    Fraction ceiling(String section, List<Option> menu, Ledger ledger) {
        Fraction sum =
                exceptMoney.minus(beyond.getOrDefault(section, Fraction.ZERO)).plus(beyond(section, menu));
        Map<String, Long> money = new HashMap<>();
        Row.windows(ledger).forEach(row -> money.put(row.name(), row.capacity()));
        for (Map.Entry<Row, Fraction> price : prices.entrySet()) {
            sum = sum.plus(
                    price.getValue().times(money.getOrDefault(price.getKey().name(), 0L)));
        }
        return sum;
    }
}
