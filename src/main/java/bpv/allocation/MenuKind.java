package bpv.allocation;

/** From when a section may be funded, as its recommendation says. */
public enum MenuKind {
    /** In the years asked for. */
    AS_ASKED,
    /** From its second funded year ("later phase"): the first year's ask is dropped, later years stay as asked. */
    FROM_SECOND_FUNDED_YEAR,
    /** Not at all. */
    NOTHING
}
