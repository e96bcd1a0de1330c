package bpv.robustness;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one plan gives otherwise than another.
 *
 * @param sections those that get something else, by id
 * @param pounds how much money moves: all that sections are given more in some year, or all that they are given less,
 *     whichever is more
 */
public record Moves(List<Move> sections, long pounds) {
    static final Moves NONE = new Moves(List.of(), 0);

    public Moves {
        sections = List.copyOf(sections);
    }

    /**
     * A section that gets something else; with the same sum before and now it gets it in other years.
     *
     * @param section its id
     * @param before pounds in all years, 0 for nothing
     * @param now likewise
     */
    public record Move(String section, long before, long now) {}

    static Moves between(Awards before, Awards now) {
        SortedSet<String> ids = new TreeSet<>(before.sections());
        ids.addAll(now.sections());
        List<Move> moves = new ArrayList<>();
        long more = 0;
        long less = 0;
        for (String id : ids) {
            if (before.of(id).equals(now.of(id))) {
                continue;
            }
            moves.add(new Move(id, sum(before.of(id)), sum(now.of(id))));
            SortedSet<FinancialYear> years = new TreeSet<>(before.of(id).keySet());
            years.addAll(now.of(id).keySet());
            for (FinancialYear year : years) {
                long pounds = now.in(id, year).pounds() - before.in(id, year).pounds();
                more += Math.max(pounds, 0);
                less += Math.max(-pounds, 0);
            }
        }
        return new Moves(moves, Math.max(more, less));
    }

    private static long sum(SortedMap<FinancialYear, Money> years) {
        return years.values().stream().mapToLong(Money::pounds).sum();
    }

    /** Whether nobody gets anything else. */
    public boolean isEmpty() {
        return sections.isEmpty();
    }
}
