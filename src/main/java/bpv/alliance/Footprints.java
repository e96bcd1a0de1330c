package bpv.alliance;

import bpv.quantity.Fraction;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reference data of a round: every Alliance that may bid and what is known of its 62-day performance.
 *
 * @param alliances by id
 * @param performance by Alliance id; an Alliance without figures is absent
 */
public record Footprints(SortedMap<String, Alliance> alliances, SortedMap<String, SixtyTwoDayPerformance> performance) {
    public Footprints {
        alliances = Collections.unmodifiableSortedMap(new TreeMap<>(alliances));
        performance = Collections.unmodifiableSortedMap(new TreeMap<>(performance));
    }

    public static Footprints of(Collection<Alliance> alliances, Collection<SixtyTwoDayPerformance> performance) {
        SortedMap<String, Alliance> byId = new TreeMap<>();
        alliances.forEach(alliance -> byId.put(alliance.id(), alliance));
        SortedMap<String, SixtyTwoDayPerformance> figures = new TreeMap<>();
        performance.forEach(figure -> figures.put(figure.alliance(), figure));
        return new Footprints(byId, figures);
    }

    public Optional<Alliance> alliance(String id) {
        return Optional.ofNullable(alliances.get(id));
    }

    /** The Alliance's figures; without any month if none is known. */
    public SixtyTwoDayPerformance performanceOf(String alliance) {
        return Optional.ofNullable(performance.get(alliance))
                .orElseGet(() -> new SixtyTwoDayPerformance(alliance, new TreeMap<>(Map.of())));
    }

    public List<String> ids() {
        return List.copyOf(alliances.keySet());
    }

    /** People in all footprints, in millions. */
    public Fraction population() {
        Fraction sum = Fraction.ZERO;
        for (Alliance alliance : alliances.values()) {
            sum = sum.plus(alliance.population());
        }
        return sum;
    }
}
