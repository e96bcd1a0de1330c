package bpv.impact;

import bpv.impact.Cause.Certainty;
import bpv.rules.meaning.Change;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest part of an edit that moves each section in each aspect as the whole edit does: first every single
 * change, then every pair, and so on; where there are too many, whatever can be left out of the whole is left out. One trial
 * answers for all sections. The number of trials is bounded, and the same edit always has the same answer.
 */
final class CauseSearch {
    /** More than an edit of twelve changes needs for all singles and pairs. */
    static final int MOST_TRIALS = 120;

    /** Made to answer where each section stands with a part of the edit; empty if the rules then cannot answer. */
    interface Trial {
        Optional<SortedMap<String, SectionState>> with(List<Change> part);
    }

    /** A section and the aspect in which it moved. */
    private record Target(String section, Aspect aspect) {}

    private record Found(BitSet part, Certainty certainty) {}

    private final List<Change> changes;
    private final SortedMap<String, SectionState> now;
    private final Trial trial;
    private final Map<BitSet, Optional<SortedMap<String, SectionState>>> tried = new HashMap<>();
    private final Map<Target, Found> found = new LinkedHashMap<>();

    CauseSearch(List<Change> changes, SortedMap<String, SectionState> now, Trial trial) {
        this.changes = changes;
        this.now = now;
        this.trial = trial;
    }

    /** How many parts of the edit were tried. */
    int trials() {
        return tried.size();
    }

    /** The causes of each section's moves, by section id. */
    SortedMap<String, List<Cause>> causes(SortedMap<String, List<Aspect>> moved) {
        List<Target> open = new ArrayList<>();
        moved.forEach((section, aspects) -> aspects.forEach(aspect -> open.add(new Target(section, aspect))));
        bySize(open);
        open.forEach(this::byLeavingOut);
        SortedMap<String, List<Cause>> causes = new TreeMap<>();
        moved.forEach((section, aspects) -> causes.put(section, together(section, aspects)));
        return causes;
    }

    private void bySize(List<Target> open) {
        int size = 1;
        while (size < changes.size() && !open.isEmpty() && count(size) <= MOST_TRIALS / 2 - tried.size()) {
            for (BitSet part : parts(size)) {
                open.removeIf(target -> settled(target, part));
            }
            size++;
        }
        if (size >= changes.size()) {
            BitSet all = all();
            open.removeIf(target -> settled(target, all));
        }
    }

    private boolean settled(Target target, BitSet part) {
        boolean does = moves(target, part);
        if (does) {
            found.put(target, new Found(part, Certainty.SMALLEST));
        }
        return does;
    }

    /** Leaves out ever smaller pieces, as long as the rest still does. */
    private void byLeavingOut(Target target) {
        BitSet part = all();
        if (!moves(target, part)) {
            found.put(target, new Found(new BitSet(), Certainty.NOT_FOUND));
            return;
        }
        int piece = Math.max(1, part.cardinality() / 2);
        boolean spared = true;
        while (piece > 1 || spared) {
            spared = false;
            for (BitSet without : withoutPieces(part, piece)) {
                if (tried.size() >= MOST_TRIALS && !tried.containsKey(without)) {
                    found.put(target, new Found(part, Certainty.GAVE_UP));
                    return;
                }
                if (part.cardinality() > without.cardinality() && contains(part, without) && moves(target, without)) {
                    part = without;
                    spared = true;
                }
            }
            piece = Math.max(1, piece / 2);
        }
        found.put(target, new Found(part, Certainty.NONE_TO_SPARE));
    }

    private static boolean contains(BitSet whole, BitSet part) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    private static List<BitSet> withoutPieces(BitSet part, int size) {
        int[] members = part.stream().toArray();
        List<BitSet> rests = new ArrayList<>();
        for (int i = 0; i < members.length; i += size) {
            BitSet rest = (BitSet) part.clone();
            for (int j = i; j < Math.min(i + size, members.length); j++) {
                rest.clear(members[j]);
            }
            if (!rest.isEmpty()) {
                rests.add(rest);
            }
        }
        return rests;
    }

    private boolean moves(Target target, BitSet part) {
        Optional<SortedMap<String, SectionState>> states = tried.computeIfAbsent(
                part, any -> trial.with(part.stream().mapToObj(changes::get).toList()));
        return states.isPresent()
                && target.aspect().same(states.get().get(target.section()), now.get(target.section()));
    }

    /** Aspects that the same part moves are told together. */
    private List<Cause> together(String section, List<Aspect> aspects) {
        Map<Found, EnumSet<Aspect>> byPart = new LinkedHashMap<>();
        for (Aspect aspect : aspects) {
            @Nullable Found part = found.get(new Target(section, aspect));
            if (part != null) {
                byPart.computeIfAbsent(part, any -> EnumSet.noneOf(Aspect.class))
                        .add(aspect);
            }
        }
        List<Cause> causes = new ArrayList<>();
        byPart.forEach((part, moved) -> causes.add(new Cause(
                List.copyOf(moved), part.part().stream().mapToObj(i -> i + 1).toList(), part.certainty())));
        return causes;
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, changes.size());
        return all;
    }

    /** How many parts of a size there are; more than can be tried is told as that. */
    private long count(int size) {
        long count = 1;
        for (int i = 0; i < size; i++) {
            count = count * (changes.size() - i) / (i + 1);
            if (count > MOST_TRIALS) {
                return count;
            }
        }
        return count;
    }

    private List<BitSet> parts(int size) {
        List<BitSet> parts = new ArrayList<>();
        parts(size, 0, new BitSet(), parts);
        return parts;
    }

    private void parts(int size, int first, BitSet begun, List<BitSet> parts) {
        if (begun.cardinality() == size) {
            parts.add((BitSet) begun.clone());
            return;
        }
        for (int i = first; i < changes.size(); i++) {
            begun.set(i);
            parts(size, i + 1, begun, parts);
            begun.clear(i);
        }
    }
}
