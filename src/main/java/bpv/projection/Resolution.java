package bpv.projection;

import bpv.alliance.Footprints;
import bpv.alliance.SixtyTwoDayPerformance;
import bpv.assessment.Words;
import bpv.round.Slips;
import bpv.source.Node;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Works out what is assumed of each month of each Alliance: what is said of it alone goes before what is said of all. */
final class Resolution {
    private static final int MOST_NAMED = 3;

    private final Footprints footprints;
    private final @Nullable YearMonth knownUntil;
    private final Slips slips;
    private final Map<Node, List<String>> unknown = new IdentityHashMap<>();

    Resolution(Footprints footprints, @Nullable YearMonth knownUntil, Slips slips) {
        this.footprints = footprints;
        this.knownUntil = knownUntil;
        this.slips = slips;
    }

    /**
     * By Alliance and month; a change against figures that are not known is a problem, told once for each statement.
     *
     * @param every what is said of every Alliance
     * @param own what is said of one
     */
    SortedMap<String, SortedMap<YearMonth, Assumed>> of(
            SortedMap<YearMonth, Stated> every, Map<String, SortedMap<YearMonth, Stated>> own) {
        SortedMap<String, SortedMap<YearMonth, Assumed>> assumed = new TreeMap<>();
        for (String alliance : footprints.ids()) {
            SortedMap<YearMonth, Stated> said = new TreeMap<>(every);
            said.putAll(own.getOrDefault(alliance, new TreeMap<>()));
            if (!said.isEmpty()) {
                assumed.put(alliance, months(alliance, said));
            }
        }
        unknown.forEach(this::problem);
        return assumed;
    }

    private SortedMap<YearMonth, Assumed> months(String alliance, SortedMap<YearMonth, Stated> said) {
        SixtyTwoDayPerformance known = PerformanceScenario.known(footprints.performanceOf(alliance), knownUntil);
        SortedMap<YearMonth, Assumed> months = new TreeMap<>();
        said.forEach((month, stated) -> stated.statement()
                .of(new Asked(known, month, stated.part(), stated.parts()))
                .ifPresentOrElse(
                        each -> months.put(month, each),
                        () -> unknown.computeIfAbsent(stated.at(), any -> new ArrayList<>())
                                .add(alliance + " in " + month)));
        return months;
    }

    private void problem(Node at, List<String> where) {
        List<String> named = where.subList(0, Math.min(MOST_NAMED, where.size()));
        String more = where.size() > MOST_NAMED ? ", and in " + (where.size() - MOST_NAMED) + " more months" : "";
        String message = "There is no real figure to start from: of " + Words.list(named) + more
                + (knownUntil == null ? "" : " (real figures are known until " + knownUntil + ")")
                + ". State a percentage or patients, or latest.";
        slips.add(at, "no-real-figure", message, "a percentage or patients", "a change");
    }
}
