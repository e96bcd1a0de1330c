package bpv.draft;

import bpv.assessment.Explained;
import bpv.assessment.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which answers were seen together, and so which that can each be had never come together. */
final class Together {
    /** What was seen of each set of criteria that was met at once. */
    private final Map<Set<String>, Ends> seen = new LinkedHashMap<>();

    /** @param shortfalls how much fell short in the trial that gave these reasons, by criterion */
    private record Reasons(Map<String, String> reasons, int shortfalls) {}

    /** The trials with the same answers that came off best and worst. */
    private record Ends(Reasons best, Reasons worst) {
        Ends with(Reasons other) {
            return new Ends(
                    other.shortfalls() < best.shortfalls() ? other : best,
                    other.shortfalls() > worst.shortfalls() ? other : worst);
        }
    }

    void see(List<Explained<Finding>> findings, int shortfalls) {
        Set<String> met = new HashSet<>();
        Map<String, String> reasons = new TreeMap<>();
        for (Explained<Finding> finding : findings) {
            reasons.put(finding.criterion(), finding.conclusion().reason());
            if (finding.conclusion().isMet()) {
                met.add(finding.criterion());
            }
        }
        see(met, reasons, shortfalls);
    }

    void see(Set<String> met, Map<String, String> reasons, int shortfalls) {
        Reasons now = new Reasons(reasons, shortfalls);
        Ends known = seen.get(met);
        seen.put(Set.copyOf(met), known == null ? new Ends(now, now) : known.with(now));
    }

    /** Every criterion that was answered. */
    Set<String> criteria() {
        Set<String> criteria = new TreeSet<>();
        seen.values().forEach(each -> criteria.addAll(each.best().reasons().keySet()));
        return criteria;
    }

    /**
     * A least set of criteria of which no trial had the answers that are wanted.
     *
     * @param wanted sets of criteria that may be met, all others not
     * @return none if some trial had what is wanted
     */
    Set<String> never(Collection<Set<String>> wanted) {
        return Subsets.all(new ArrayList<>(criteria())).stream()
                .map(TreeSet::new)
                .sorted(Comparator.<TreeSet<String>>comparingInt(Set::size).thenComparing(Set::toString))
                .filter(some -> !isHad(some, wanted))
                .findFirst()
                .orElseGet(TreeSet::new);
    }

    /**
     * Of these the ones that are not the same everywhere, each with the reason that it has where all the others are as they
     * are wanted.
     */
    Map<String, String> remaining(Collection<Set<String>> wanted) {
        Set<String> never = never(wanted);
        Map<String, String> remaining = new TreeMap<>();
        for (String criterion : never) {
            Set<String> others = new HashSet<>(never);
            others.remove(criterion);
            Set<Set<String>> asWanted = within(others, wanted);
            if (varies(criterion)) {
                nearest(criterion, others, asWanted)
                        .map(nearest -> nearest.reasons().get(criterion))
                        .ifPresent(reason -> remaining.put(criterion, reason));
            }
        }
        return remaining;
    }

    /** Where the others are as wanted, the trial that comes nearest: the best to a criterion met, the worst to one not met. */
    private Optional<Reasons> nearest(String criterion, Set<String> others, Set<Set<String>> wanted) {
        List<Map.Entry<Set<String>, Ends>> trials = seen.entrySet().stream()
                .filter(trial -> wanted.contains(both(trial.getKey(), others)))
                .toList();
        Comparator<Reasons> order = Comparator.comparingInt(Reasons::shortfalls);
        return trials.stream().anyMatch(trial -> trial.getKey().contains(criterion))
                ? trials.stream().map(trial -> trial.getValue().worst()).max(order)
                : trials.stream().map(trial -> trial.getValue().best()).min(order);
    }

    private boolean varies(String criterion) {
        return seen.keySet().stream()
                        .map(met -> met.contains(criterion))
                        .distinct()
                        .count()
                > 1;
    }

    private boolean isHad(Set<String> some, Collection<Set<String>> wanted) {
        Set<Set<String>> within = within(some, wanted);
        return seen.keySet().stream().anyMatch(met -> within.contains(both(met, some)));
    }

    private static Set<Set<String>> within(Set<String> some, Collection<Set<String>> wanted) {
        Set<Set<String>> within = new HashSet<>();
        wanted.forEach(met -> within.add(both(met, some)));
        return within;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
