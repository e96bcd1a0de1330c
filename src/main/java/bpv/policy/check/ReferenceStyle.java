package bpv.policy.check;

import bpv.alliance.Footprints;
import bpv.desk.Level;
import bpv.rules.RuleSources;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether each footprint has 62-day figures for all the months that any has them for. */
final class ReferenceStyle {
    private static final String FIGURES = "reference/sixty-two-day.yaml";
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
        TreeSet<YearMonth> known = footprints.performance().values().stream()
                .flatMap(performance -> performance.months().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (known.isEmpty()) {
            return;
        }
        String file = sources.shown(FIGURES);
        Optional<Node> written = Optional.ofNullable(sources.texts().get(file))
                .map(text -> TextParser.parse(file, text.getBytes(StandardCharsets.UTF_8)))
                .flatMap(ParsedText::root);
        for (String footprint : footprints.ids()) {
            Set<YearMonth> own = footprints.performanceOf(footprint).months().keySet();
            List<String> lacking = new ArrayList<>();
            for (YearMonth month = known.first(); !month.isAfter(known.last()); month = month.plusMonths(1)) {
                if (!own.contains(month)) {
                    lacking.add(month.toString());
                }
            }
            if (!lacking.isEmpty()) {
                told.add(
                        "missing-figures",
                        Level.WARNING,
                        file,
                        written.map(root -> place(root, footprint)).orElse(Place.START),
                        footprint + " has no 62-day figures" + (own.isEmpty() ? "." : " of " + named(lacking) + "."),
                        "Add them as they were published.");
            }
        }
    }

    private static String named(List<String> months) {
        if (months.size() <= MOST_NAMED) {
            return String.join(", ", months);
        }
        return String.join(", ", months.subList(0, MOST_NAMED)) + " and " + (months.size() - MOST_NAMED)
                + " months more";
    }

    private static Place place(Node root, String footprint) {
        return root instanceof Mapping figures
                ? figures.entries().stream()
                        .filter(entry -> entry.key().equals(footprint))
                        .map(Entry::keyPlace)
                        .findFirst()
                        .orElse(Place.START)
                : Place.START;
    }
}
