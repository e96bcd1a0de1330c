package bpv.allocation;

import java.util.ArrayList;
import java.util.List;

/** What a search did at each node, as it goes: the prices by which it closed choices, and on which block it branched. */
final class Trace {
    private final List<Step> steps = new ArrayList<>();

    Trace() {
        steps.add(new Step());
    }

    /** One node; without a block it was settled by its prices or by limits alone. */
    static final class Step {
        final List<long[]> prices = new ArrayList<>();
        final List<Integer> choices = new ArrayList<>();
        final List<Integer> children = new ArrayList<>();
        int block = -1;
    }

    List<Step> steps() {
        return steps;
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    void prices(double[] price) {
        long[] whole = new long[price.length];
        for (int row = 0; row < whole.length; row++) {
            whole[row] = (long) price[row];
        }
        last().prices.add(whole);
    }

    void branch(Branch branch) {
        last().block = branch.section;
        branch.node = steps.size() - 1;
    }

    void child(Branch branch, int choice) {
        Step parent = steps.get(branch.node);
        parent.choices.add(choice);
        parent.children.add(steps.size());
        steps.add(new Step());
    }
}
