package bpv.assessment;

/** Which options of a section the allocation may choose from. */
public enum MenuKind {
    /** In the years asked for: its phases in order, and the whole. */
    AS_ASKED,
    /** From its second funded year ("later phase"): the first year's ask is dropped, later years stay as asked. */
    FROM_SECOND_FUNDED_YEAR,
    /** Not at all. */
    NOTHING
}
