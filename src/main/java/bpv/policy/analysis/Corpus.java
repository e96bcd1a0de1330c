package bpv.policy.analysis;

import bpv.policy.BidPaths;
import bpv.policy.Scenario;
import bpv.policy.Scenario.Change;
import bpv.policy.Scenarios;
import bpv.policy.analysis.Probe.Run;
import bpv.rules.RuleSet;
import bpv.source.Node;
import bpv.source.Node.Scalar;
import bpv.source.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cases at hand: the sound bid, every scenario of the folder, and the sound bid with one thing changed at a time: left out,
 * turned over, or with another word that stands in such a place elsewhere.
 */
final class Corpus {
    /** Keys that name a thing, or that no rule looks at. */
    private static final Set<String> UNTOUCHED =
            Set.of("schema", "round", "year", "what", "outcome", "jobTitle", "stp", "action", "interventions");

    private final Probe probe;
    private final Map<String, Node> parts;
    private final Map<String, Lever> levers;
    private final List<Case> scenarios = new ArrayList<>();
    private final List<Change> moves = new ArrayList<>();
    private final Map<String, List<Run>> runs = new HashMap<>();

    Corpus(Probe probe, Path folder) {
        this.probe = probe;
        this.parts = BidPaths.of(folder);
        this.levers = Lever.of(parts);
        List<Scenario> all = Scenarios.read(folder).scenarios();
        for (Scenario scenario : all) {
            if (scenario.given().changes().stream().noneMatch(Change::relative)) {
                boolean released = scenario.topic().startsWith(RuleSet.RELEASE.folder() + "/");
                scenarios.add(
                        new Case(scenario.given().changes(), scenario.given().figures(), scenario.day(), released));
            }
        }
        Map<String, Set<String>> words = words(all);
        parts.forEach((path, part) -> moves(path, part, words));
    }

    /** What of the sound bid can be set, by path. */
    Map<String, Lever> levers() {
        return levers;
    }

    /** Each single change. */
    List<Change> moves() {
        return moves;
    }

    /**
     * What became of the cases, those of the release or those of the assessment.
     *
     * @param day the day of assessment; null for that of the folder, on which there are more cases
     */
    List<Run> runs(boolean released, @Nullable LocalDate day) {
        return runs.computeIfAbsent(released + " " + day, any -> shown(released, day));
    }

    private List<Run> shown(boolean released, @Nullable LocalDate day) {
        List<Case> cases = new ArrayList<>(List.of(new Case(List.of(), List.of(), null, released)));
        scenarios.stream()
                .filter(each -> each.released() == released && (day == null || each.day() == null))
                .forEach(cases::add);
        if (day == null && !released) {
            moves.forEach(move -> cases.add(Case.SOUND.with(List.of(move))));
        }
        return cases.stream()
                .sorted(Comparator.comparingInt(each -> each.changes().size()))
                .map(each -> day == null ? each : each.on(day))
                .map(each -> probe.glimpse(each, about(each)))
                .toList();
    }

    /**
     * A case with only those sections that it is about: sections are judged each on its own, and most of the time that a case
     * takes goes into the others, which are as sound as ever.
     */
    private Case about(Case whole) {
        List<String> others = new ArrayList<>(sections());
        others.removeIf(section -> whole.changes().stream()
                .anyMatch(change -> List.of(change.path().split("\\.", -1)).contains(section)));
        if (others.size() == sections().size() && !others.isEmpty()) {
            others.remove(0);
        }
        return whole.with(
                others.stream().map(section -> move(section, "nothing")).toList());
    }

    /** The words that stand under a key anywhere: in the sound bid or in a scenario. */
    private Map<String, Set<String>> words(List<Scenario> all) {
        Map<String, Set<String>> words = new TreeMap<>();
        Stream<Map.Entry<String, Node>> said = all.stream()
                .flatMap(scenario -> scenario.given().changes().stream())
                .map(change -> Map.entry(change.path(), change.value()));
        Stream.concat(parts.entrySet().stream(), said).forEach(entry -> {
            if (entry.getValue() instanceof Scalar scalar && scalar.text().matches("[a-z][A-Za-z]+")) {
                words.computeIfAbsent(last(entry.getKey()), any -> new LinkedHashSet<>())
                        .add(scalar.text());
            }
        });
        return words;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Of sections, outcomes and milestones, which are alike, the first is changed in every way. */
    private void moves(String path, Node part, Map<String, Set<String>> words) {
        List<String> names = List.of(path.split("\\.", -1));
        String section = sections().stream().findFirst().orElse("");
        boolean alike = sections().contains(names.get(0)) && !names.get(0).equals(section);
        boolean first = !names.contains("outcomes") || path.startsWith(section + ".outcomes." + firstOutcome(section));
        boolean deep = names.contains("milestones") && names.size() > 3 || names.contains("trajectory");
        if (alike || deep || UNTOUCHED.contains(last(path))) {
            return;
        }
        moves.add(move(path, "nothing"));
        if (first && part instanceof Scalar scalar) {
            Set<String> others = new LinkedHashSet<>(words.getOrDefault(last(path), Set.of()));
            if (List.of("true", "false").contains(scalar.text())) {
                others.add(scalar.text().equals("true") ? "false" : "true");
            }
            if (scalar.text().contains(" ") && path.contains(".")) {
                others.add("word");
            }
            others.stream()
                    .filter(word -> !word.equals(scalar.text()) && !word.equals("nothing"))
                    .forEach(word -> moves.add(move(path, word)));
        }
    }

    /** The sections of the sound bid: its parts with outcomes. */
    private List<String> sections() {
        return parts.keySet().stream()
                .filter(path -> path.endsWith(".outcomes"))
                .map(path -> path.substring(0, path.indexOf('.')))
                .toList();
    }

    private String firstOutcome(String section) {
        String before = section + ".outcomes.";
        return parts.keySet().stream()
                .filter(path -> path.startsWith(before))
                .findFirst()
                .map(path -> path.substring(before.length()))
                .orElse("");
    }

    private static Change move(String path, String word) {
        return new Change(path, Place.START, new Scalar(word, false, Place.START, ""), false);
    }
}
