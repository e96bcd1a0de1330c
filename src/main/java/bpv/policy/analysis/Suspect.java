package bpv.policy.analysis;

import bpv.policy.analysis.Grid.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Cells of a grid in which, as the conditions read, no rule applies or several do. They lie side by side on one axis of
 * numbers, the band, and there may be such a row of them for several values of the other axes.
 *
 * @param rules which of the rules apply there, by their number
 * @param band the axis; empty if nothing is a number
 * @param from the first slot of the band
 * @param to the last slot of the band
 * @param cells all of them
 * @param whole whether that is so whatever is true of the other axes
 */
record Suspect(List<Integer> rules, Optional<Axis> band, int from, int to, List<Cell> cells, boolean whole) {
    Suspect {
        rules = List.copyOf(rules);
        cells = List.copyOf(cells);
    }

    boolean isGap() {
        return rules.isEmpty();
    }

    /** Whether it is bounded by numbers. */
    boolean isBand() {
        return band.isPresent() && (from > 0 || to < band.get().slots() - 1);
    }

    private record Row(List<Integer> rules, int from, int to) {}

    /** Every row of cells in which not exactly one rule applies. */
    static List<Suspect> of(Grid grid, List<Formula> rules) {
        Optional<Axis> band = grid.axes().stream().filter(Axis::isNumber).max(Comparator.comparingInt(Axis::slots));
        List<Axis> left = band.map(List::of).orElse(List.of());
        Map<List<Integer>, TreeMap<Integer, Cell>> rows = new LinkedHashMap<>();
        grid.forEach(cell -> rows.computeIfAbsent(cell.without(left), any -> new TreeMap<>())
                .put(band.map(cell::slot).orElse(0), cell));
        Map<Row, List<Cell>> found = new LinkedHashMap<>();
        Map<Row, Integer> times = new LinkedHashMap<>();
        for (TreeMap<Integer, Cell> row : rows.values()) {
            row(row, rules, found, times);
        }
        List<Suspect> suspects = new ArrayList<>();
        found.forEach((row, cells) -> suspects.add(new Suspect(
                row.rules(), band, row.from(), row.to(), cells, times.getOrDefault(row, 0) == rows.size())));
        return suspects;
    }

    private static void row(
            TreeMap<Integer, Cell> row, List<Formula> rules, Map<Row, List<Cell>> found, Map<Row, Integer> times) {
        List<Integer> slots = List.copyOf(row.keySet());
        List<List<Integer>> applying =
                row.values().stream().map(cell -> applying(cell, rules)).toList();
        for (int start = 0; start < slots.size(); ) {
            int end = start;
            while (end + 1 < slots.size() && applying.get(end + 1).equals(applying.get(start))) {
                end++;
            }
            if (applying.get(start).size() != 1) {
                Row key = new Row(applying.get(start), slots.get(start), slots.get(end));
                List<Cell> cells = found.computeIfAbsent(key, any -> new ArrayList<>());
                slots.subList(start, end + 1).forEach(slot -> cells.add(row.get(slot)));
                times.merge(key, 1, Integer::sum);
            }
            start = end + 1;
        }
    }

    private static List<Integer> applying(Cell cell, List<Formula> rules) {
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).holds(cell))
                .boxed()
                .toList();
    }
}
