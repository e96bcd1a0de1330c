package bpv.projection;

import bpv.alliance.Footprints;
import bpv.quantity.Quarter;
import bpv.round.Slips;
import bpv.round.Wording;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.Problem;
import bpv.source.Shown;
import bpv.source.TextParser;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Performance scenarios as people write them; {@code docs/reference/performance-scenarios.md} describes the form. A problem
 * of the file is told with all others, each with its line.
 */
public final class PerformanceFile {
    /** More could not be compared on a page. */
    static final int MOST = 12;

    static final int LONGEST_NAME = 60;

    private static final String MONTH = "a month such as 2018-03";

    private final Footprints footprints;
    private final Slips slips;
    private final SortedMap<Quarter, List<YearMonth>> windows;
    private final Set<String> names = new HashSet<>(Set.of(PerformanceScenario.REAL));

    private PerformanceFile(Footprints footprints, SortedMap<Quarter, List<YearMonth>> windows, Slips slips) {
        this.footprints = footprints;
        this.slips = slips;
        this.windows = windows;
    }

    /**
     * What was read.
     *
     * @param scenarios in the order of the file; none if there are problems
     * @param problems all that is wrong, by line
     */
    public record Read(List<PerformanceScenario> scenarios, List<Problem> problems) {
        public Read {
            scenarios = List.copyOf(scenarios);
            problems = List.copyOf(problems);
        }

        /** Nothing assumed. */
        public static Read nothing() {
            return new Read(List.of(), List.of());
        }
    }

    /**
     * Reads YAML, or JSON if the name of the file ends so.
     *
     * @param windows the quarters that performance decides, each with its three months
     */
    public static Read read(
            String file, byte[] bytes, Footprints footprints, SortedMap<Quarter, List<YearMonth>> windows) {
        ParsedText parsed = TextParser.parse(file, bytes);
        Slips slips = new Slips(file);
        List<PerformanceScenario> scenarios = parsed.root()
                .map(root -> read(root, footprints, windows, slips))
                .orElse(List.of());
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(slips.problems());
        problems.sort(null);
        return new Read(problems.isEmpty() ? scenarios : List.of(), problems);
    }

    /** Reads a part of a document; what is wrong with it is told to the slips. */
    static List<PerformanceScenario> read(
            Node node, Footprints footprints, SortedMap<Quarter, List<YearMonth>> windows, Slips slips) {
        return slips.group(node)
                .map(new PerformanceFile(footprints, windows, slips)::scenarios)
                .orElse(List.of());
    }

    private List<PerformanceScenario> scenarios(Node.Mapping root) {
        slips.only(root, List.of("knownUntil", "scenarios"));
        YearMonth knownUntil = root.get("knownUntil").map(this::month).orElse(null);
        List<PerformanceScenario> scenarios = new ArrayList<>();
        slips.child(root, "scenarios").flatMap(slips::list).ifPresent(list -> {
            if (list.items().isEmpty() || list.items().size() > MOST) {
                String found = list.items().size() + " scenarios";
                String message = "Expected are 1 to " + MOST + " scenarios, but here are "
                        + list.items().size() + ".";
                slips.add(list, "wrong-value", message, "1 to " + MOST + " scenarios", found);
            }
            list.items()
                    .forEach(item -> slips.group(item).ifPresent(group -> scenarios.add(scenario(group, knownUntil))));
        });
        return scenarios;
    }

    private @Nullable YearMonth month(Node node) {
        Optional<String> text = slips.word(node, MONTH);
        try {
            return text.map(YearMonth::parse).orElse(null);
        } catch (DateTimeParseException noMonth) {
            wrong(node, MONTH, text.orElse(""));
            return null;
        }
    }

    private PerformanceScenario scenario(Node.Mapping group, @Nullable YearMonth knownUntil) {
        slips.only(group, List.of("name", "because", "everyAlliance", "alliances"));
        String name = slips.child(group, "name").map(this::name).orElse("");
        String because =
                group.get("because").flatMap(node -> said(node, Wording.REASON)).orElse("");
        if (group.get("everyAlliance").isEmpty() && group.get("alliances").isEmpty()) {
            String message = "The scenario assumes nothing: it has neither 'everyAlliance' nor 'alliances'.";
            slips.add(group, "missing-key", message, "everyAlliance or alliances", "nothing");
        }
        MonthStatements months = new MonthStatements(windows, knownUntil, slips);
        SortedMap<YearMonth, Stated> every =
                group.get("everyAlliance").map(months::read).orElseGet(TreeMap::new);
        Map<String, SortedMap<YearMonth, Stated>> own = new HashMap<>();
        group.get("alliances").flatMap(slips::group).ifPresent(alliances -> {
            if (alliances.entries().isEmpty()) {
                slips.add(alliances, "wrong-value", "No Alliance is named here.", "the ids of Alliances", "nothing");
            }
            alliances.entries().forEach(entry -> alliance(entry, own, months));
        });
        return new PerformanceScenario(
                name, because, knownUntil, new Resolution(footprints, knownUntil, slips).of(every, own));
    }

    private String name(Node node) {
        String name = said(node, LONGEST_NAME).orElse("");
        if (!name.isEmpty() && !names.add(name)) {
            wrong(node, "a name that nothing else has", name);
        }
        return name;
    }

    private void alliance(Node.Entry entry, Map<String, SortedMap<YearMonth, Stated>> own, MonthStatements months) {
        String id = entry.key();
        if (footprints.alliance(id).isEmpty()) {
            String near = String.join(", ", Nearest.ids(id, footprints.ids()));
            String message = "'" + Shown.of(id) + "' is no Alliance.";
            String hint = "Perhaps " + near + ".";
            slips.add(entry.keyPlace(), entry.value().pointer(), "unknown-alliance", message, near, id, hint);
        }
        own.put(id, months.read(entry.value()));
    }

    /** One line that travels into every output; nothing, and a problem kept, if it cannot. */
    private Optional<String> said(Node node, int most) {
        Optional<String> text = slips.word(node, "a text");
        Optional<String> expected = text.flatMap(said -> Wording.wrong(said, most));
        expected.ifPresent(instead -> wrong(node, instead, text.orElse("")));
        return expected.isPresent() ? Optional.empty() : text;
    }

    private void wrong(Node node, String expected, String found) {
        String message = "Expected is " + expected + ", but here is '" + Shown.of(found) + "'.";
        slips.add(node, "wrong-value", message, expected, found);
    }
}
