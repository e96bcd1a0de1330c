package bpv.policy.analysis;

import bpv.policy.analysis.Formula.Chosen;
import bpv.policy.analysis.Formula.Compare;
import bpv.policy.analysis.Formula.True;
import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Every case that the conditions of some rules tell apart, as cells of a grid. */
final class Grid {
    private final Map<String, Axis> axes = new LinkedHashMap<>();
    private final List<Axis> order;

    Grid(List<Formula> formulas) {
        Map<String, TreeSet<Fraction>> bounds = new TreeMap<>();
        for (Formula formula : formulas) {
            formula.atoms().forEach(atom -> {
                if (atom instanceof Compare compare) {
                    bounds.computeIfAbsent(compare.key(), any -> new TreeSet<>())
                            .add(compare.bound());
                    axes.put(compare.key(), Axis.number(compare.key(), compare.type(), bounds.get(compare.key())));
                } else if (atom instanceof Chosen chosen) {
                    axes.putIfAbsent(chosen.key(), Axis.choice(chosen.key(), chosen.type()));
                } else if (atom instanceof True truth) {
                    axes.putIfAbsent(truth.key(), Axis.truth(truth.key()));
                }
            });
        }
        order = List.copyOf(axes.values());
    }

    List<Axis> axes() {
        return order;
    }

    /** How many cells it has. */
    long size() {
        long size = 1;
        for (Axis axis : order) {
            size = Math.min(Integer.MAX_VALUE, size * axis.slots());
        }
        return size;
    }

    /** Shows every cell that some case can fall in, in a fixed order. */
    void forEach(Consumer<Cell> use) {
        walk(0, new int[order.size()], use);
    }

    private void walk(int depth, int[] slots, Consumer<Cell> use) {
        if (depth == order.size()) {
            use.accept(new Cell(slots.clone()));
            return;
        }
        Axis axis = order.get(depth);
        for (int slot = 0; slot < axis.slots(); slot++) {
            if (axis.isPossible(slot)) {
                slots[depth] = slot;
                walk(depth + 1, slots, use);
            }
        }
    }

    /** One case; of each axis the slot that it falls in. */
    final class Cell {
        private final int[] slots;

        private Cell(int[] slots) {
            this.slots = slots;
        }

        int slot(Axis axis) {
            return slots[order.indexOf(axis)];
        }

        /** The same with another slot of one axis. */
        Cell at(Axis axis, int slot) {
            int[] other = slots.clone();
            other[order.indexOf(axis)] = slot;
            return new Cell(other);
        }

        /** What it is like beside one axis, by slot. */
        List<Integer> without(List<Axis> left) {
            List<Integer> rest = new ArrayList<>();
            for (int i = 0; i < slots.length; i++) {
                if (!left.contains(order.get(i))) {
                    rest.add(slots[i]);
                }
            }
            return rest;
        }

        int side(String key, Fraction bound) {
            Axis axis = axis(key);
            return axis.side(slot(axis), bound);
        }

        String choice(String key) {
            Axis axis = axis(key);
            return axis.value(slot(axis));
        }

        boolean truth(String key) {
            return choice(key).equals("true");
        }

        private Axis axis(String key) {
            Axis axis = axes.get(key);
            if (axis == null) {
                throw new IllegalStateException("no rule asks for " + key);
            }
            return axis;
        }

        @Override
        public String toString() {
            return Arrays.toString(slots);
        }
    }
}
