package bpv.projection;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Money spread over all footprints by population, where there are no bids to divide it among. */
final class ByHead {
    private ByHead() {}

    /** In whole pounds that add up; the pounds left by rounding down go to the largest remainders, then by id. */
    static SortedMap<String, Money> spread(Money money, Footprints footprints) {
        Fraction people = footprints.population();
        SortedMap<String, Fraction> shares = new TreeMap<>();
        SortedMap<String, Money> spread = new TreeMap<>();
        long left = money.pounds();
        for (Alliance alliance : footprints.alliances().values()) {
            Fraction share = alliance.population().times(money.pounds()).dividedBy(people);
            BigInteger[] parts = share.numerator().divideAndRemainder(share.denominator());
            long pounds = parts[0].longValueExact();
            spread.put(alliance.id(), Money.ofPounds(pounds));
            shares.put(alliance.id(), share.minus(Fraction.of(pounds)));
            left -= pounds;
        }
        List<String> byRemainder = shares.keySet().stream()
                .sorted(Comparator.comparing((String id) -> shares.getOrDefault(id, Fraction.ZERO))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        byRemainder.subList(0, Math.toIntExact(left)).forEach(id -> spread.merge(id, Money.ofPounds(1), Money::plus));
        return spread;
    }
}
