package bpv.allocation;

/** What a search looks for among the plans that keep to the limits. */
interface Goal {
    /** The units of benefit below which a plan is of no use. */
    long threshold();

    /** Looks at a plan that reaches the threshold in units, which are rounded up; true ends the search. */
    boolean isEnough(Plan plan);
}
