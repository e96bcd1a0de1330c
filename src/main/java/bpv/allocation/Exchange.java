package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.List;

/**
 * A section funded by changing what at most two others get; everything else stays. Its loss is never less than that of the
 * best plan with the section, which may move many others.
 *
 * @param loss the benefit that the plan has more than the exchange leaves
 * @param moved what changes, by section id, the section itself among it
 */
public record Exchange(Fraction loss, List<Alternative.Difference> moved) {
    public Exchange {
        moved = List.copyOf(moved);
    }
}
