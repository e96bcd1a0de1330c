package bpv.assessment;

/** Which options of a section the allocation may choose from. */
public enum MenuKind {
    /** Its phases in order, and the whole. */
    AS_ASKED,
    /** The same, with the first funded year dropped. */
    FROM_SECOND_FUNDED_YEAR,
    /** None. */
    NOTHING
}
