package bpv.improvement;

import bpv.bid.Section;
import bpv.improvement.Edit.Serves;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The smallest set of changes that lowers a section's ask by a sum: phases never come to more than the ask, and a year
 * that asks for money goes on asking for at least a pound.
 */
final class AskCut {
    private final Section section;
    private final Fraction askPerUnit;
    private final Serves serves;

    /** @param askPerUnit how much of the whole ask counts as one unit of change, in per cent */
    AskCut(Section section, Fraction askPerUnit, Serves serves) {
        this.section = section;
        this.askPerUnit = askPerUnit;
        this.serves = serves;
    }

    /** A sum that is lowered, and with it the largest so many of its phases. */
    private record Lowered(AskLeaf leaf, int phases) {
        int fields() {
            return 1 + phases;
        }
    }

    /**
     * Sums that are lowered together.
     *
     * @param room by how much they may be lowered in all
     * @param free how much of that touches no phase
     */
    private record Choice(List<Lowered> sums, int fields, long room, long free) {
        static final Choice NONE = new Choice(List.of(), 0, 0, 0);

        Choice plus(Choice other) {
            List<Lowered> both = new ArrayList<>(sums);
            both.addAll(other.sums);
            return new Choice(both, fields + other.fields, room + other.room, free + other.free);
        }

        Choice within(long most) {
            return new Choice(sums, fields, Math.min(room, most), Math.min(free, most));
        }

        boolean asGoodAs(Choice other) {
            return fields <= other.fields && room >= other.room && free >= other.free;
        }
    }

    /** The changes that lower the ask by so many pounds; empty if it cannot go so low. */
    Optional<Remedy> by(long pounds) {
        Map<FinancialYear, List<AskLeaf>> byYear = new TreeMap<>();
        AskLeaf.of(section)
                .forEach(leaf -> byYear.computeIfAbsent(leaf.year(), any -> new ArrayList<>())
                        .add(leaf));
        List<Choice> choices = List.of(Choice.NONE);
        for (List<AskLeaf> year : byYear.values()) {
            choices = best(pairs(choices, ofYear(year)));
        }
        return choices.stream()
                .filter(choice -> choice.room() >= pounds)
                .min(Comparator.comparingInt(Choice::fields).thenComparing(Choice::free, Comparator.reverseOrder()))
                .map(choice -> Remedy.of(edits(choice, pounds)));
    }

    private static List<Choice> ofYear(List<AskLeaf> leaves) {
        long most = leaves.stream().mapToLong(AskLeaf::pounds).sum() - 1;
        List<Choice> choices = List.of(Choice.NONE);
        for (AskLeaf leaf : leaves) {
            List<Choice> ofLeaf = new ArrayList<>(List.of(Choice.NONE));
            for (int phases = 0; phases <= leaf.phases().size(); phases++) {
                Lowered lowered = new Lowered(leaf, phases);
                ofLeaf.add(new Choice(List.of(lowered), lowered.fields(), leaf.room(phases), leaf.free()));
            }
            choices = pairs(choices, ofLeaf);
        }
        return best(choices.stream().map(choice -> choice.within(most)).toList());
    }

    private static List<Choice> pairs(List<Choice> first, List<Choice> second) {
        List<Choice> pairs = new ArrayList<>();
        for (Choice one : first) {
            for (Choice other : second) {
                pairs.add(one.plus(other));
            }
        }
        return pairs;
    }

    /** Those that no other is as good as; the first of equals. */
    private static List<Choice> best(List<Choice> choices) {
        List<Choice> best = new ArrayList<>();
        List<Choice> sorted = new ArrayList<>(choices);
        sorted.sort(Comparator.comparingInt(Choice::fields).thenComparing(Choice::room, Comparator.reverseOrder()));
        for (Choice choice : sorted) {
            if (best.stream().noneMatch(other -> other.asGoodAs(choice))) {
                best.add(choice);
            }
        }
        return best;
    }

    /** First what no phase takes, in the order of the document, then what phases take. */
    private List<Edit> edits(Choice choice, long pounds) {
        Map<FinancialYear, Long> left = new TreeMap<>();
        section.asked().forEach((year, asked) -> left.put(year, asked.pounds() - 1));
        Map<Lowered, Long> by = new LinkedHashMap<>();
        long rest = pounds;
        for (Lowered sum : choice.sums()) {
            rest -= take(by, left, sum, Math.min(rest, sum.leaf().free()));
        }
        for (Lowered sum : choice.sums()) {
            long room = sum.leaf().room(sum.phases()) - by.getOrDefault(sum, 0L);
            rest -= take(by, left, sum, Math.min(rest, room));
        }
        List<Edit> edits = new ArrayList<>();
        by.forEach((sum, lowered) -> edits(edits, sum.leaf(), lowered));
        return edits;
    }

    private static long take(Map<Lowered, Long> by, Map<FinancialYear, Long> left, Lowered sum, long wanted) {
        long room = left.getOrDefault(sum.leaf().year(), 0L);
        long taken = Math.min(wanted, room);
        left.put(sum.leaf().year(), room - taken);
        by.merge(sum, taken, Long::sum);
        return taken;
    }

    private void edits(List<Edit> edits, AskLeaf leaf, long lowered) {
        if (lowered == 0) {
            return;
        }
        edits.add(edit(leaf.pointer(), leaf.title(), leaf.pounds(), lowered));
        long ofPhases = lowered - leaf.free();
        for (AskLeaf.InPhase phase : leaf.phases()) {
            long less = Math.min(phase.pounds(), ofPhases);
            if (less > 0) {
                edits.add(edit(phase.pointer(), phase.title(), phase.pounds(), less));
                ofPhases -= less;
            }
        }
    }

    private Edit edit(String pointer, String title, long pounds, long less) {
        Fraction units = Fraction.of(less)
                .times(100)
                .dividedBy(section.totalAsked().pounds())
                .dividedBy(askPerUnit);
        return Fields.number(
                pointer, title, Long.toString(pounds), Long.toString(pounds - less), units, List.of(serves));
    }
}
