package bpv.policy.check;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.desk.Level;
import bpv.rules.RuleSources;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Place;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether each footprint has 62-day figures for the months that most have them for, and for no others; and whether none is
 * in a region that is another one mistyped.
 */
final class ReferenceStyle {
    private static final String FIGURES = "reference/sixty-two-day.yaml";
    private static final String ALLIANCES = "reference/alliances.yaml";
    private static final int MOST_NAMED = 3;

    private final RuleSources sources;
    private final Footprints footprints;
    private final Told told;

    ReferenceStyle(RuleSources sources, Footprints footprints, Told told) {
        this.sources = sources;
        this.footprints = footprints;
        this.told = told;
    }

    void check() {
        regions();
        figures();
    }

    /** A region of fewer footprints than another of nearly its name is the other, mistyped. */
    private void regions() {
        Map<String, Long> sizes = footprints.alliances().values().stream()
                .collect(Collectors.groupingBy(Alliance::region, TreeMap::new, Collectors.counting()));
        Optional<Mapping> written = sources.numbers(ALLIANCES);
        for (Alliance alliance : footprints.alliances().values()) {
            long size = sizes.getOrDefault(alliance.region(), 0L);
            List<String> larger = sizes.entrySet().stream()
                    .filter(other -> other.getValue() > size)
                    .map(Map.Entry::getKey)
                    .toList();
            Nearest.to(alliance.region(), larger).ifPresent(near -> {
                Place place = written.flatMap(root -> entry(root, alliance.id()))
                        .flatMap(block -> entry(block.value(), "region"))
                        .map(region -> region.value().place())
                        .orElse(Place.START);
                told.add(
                        "unlikely-region",
                        Level.WARNING,
                        sources.shown(ALLIANCES),
                        place,
                        "The region '" + alliance.region() + "' of " + alliance.id() + " is nearly '" + near
                                + "', of which there are more.",
                        "Write '" + near + "', if that is meant.");
            });
        }
    }

    private void figures() {
        Map<YearMonth, Integer> counts = new TreeMap<>();
        footprints
                .performance()
                .values()
                .forEach(each -> each.months().keySet().forEach(month -> counts.merge(month, 1, Integer::sum)));
        TreeSet<YearMonth> usual = counts.entrySet().stream()
                .filter(count ->
                        2 * count.getValue() >= footprints.performance().size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (usual.isEmpty()) {
            return;
        }
        String file = sources.shown(FIGURES);
        Optional<Mapping> written = sources.numbers(FIGURES);
        for (String footprint : footprints.ids()) {
            Optional<Entry> block = written.flatMap(root -> entry(root, footprint));
            Set<YearMonth> own = footprints.performanceOf(footprint).months().keySet();
            own.stream()
                    .filter(month -> !usual.contains(month))
                    .forEach(month -> told(
                            file,
                            block.flatMap(figures -> entry(figures.value(), month.toString())),
                            "Most footprints have no 62-day figures of " + month + ", but " + footprint + " has.",
                            "Correct the month, or add the figures of the others."));
            lacking(own, usual, footprint)
                    .ifPresent(message -> told(file, block, message, "Add them as they were published."));
        }
    }

    private void told(String file, Optional<Entry> at, String message, String suggestion) {
        Place place = at.map(Entry::keyPlace).orElse(Place.START);
        told.add("missing-figures", Level.WARNING, file, place, message, suggestion);
    }

    private static Optional<String> lacking(Set<YearMonth> own, TreeSet<YearMonth> usual, String footprint) {
        List<String> lacking = new ArrayList<>();
        for (YearMonth month = usual.first(); !month.isAfter(usual.last()); month = month.plusMonths(1)) {
            if (!own.contains(month)) {
                lacking.add(month.toString());
            }
        }
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                footprint + " has no 62-day figures" + (own.isEmpty() ? "." : " of " + named(lacking) + "."));
    }

    private static String named(List<String> months) {
        if (months.size() <= MOST_NAMED) {
            return String.join(", ", months);
        }
        return String.join(", ", months.subList(0, MOST_NAMED)) + " and " + (months.size() - MOST_NAMED)
                + " months more";
    }

    private static Optional<Entry> entry(Node node, String key) {
        return node instanceof Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().equals(key))
                        .findFirst()
                : Optional.empty();
    }
}
