package bpv.bid;

import org.jspecify.annotations.Nullable;

/**
 * Leadership, governance and partnership, as described in the form.
 *
 * @param oversight the arrangements that would oversee the work
 * @param stpFit how they sit inside wider STP governance
 * @param partners how wider partners are involved in design and delivery
 */
public record Governance(
        @Nullable String oversight,
        @Nullable String stpFit,
        @Nullable String partners) {}
