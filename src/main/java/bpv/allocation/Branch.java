package bpv.allocation;

/** A section being settled in each of its ways. No plan below here exceeds the bound. */
final class Branch {
    final int section;
    final int[] choices;
    final int mark;
    final long bound;
    final double[] price;
    int next;
    /** Where a trace has it. */
    int node;

    Branch(int section, int[] choices, int mark, long bound, double[] price) {
        this.section = section;
        this.choices = choices;
        this.mark = mark;
        this.bound = bound;
        this.price = price;
    }
}
