package bpv.allocation;

import bpv.quantity.Money;
import java.util.List;

/**
 * A section that would get more if there were more: one on the reserve list, or one that is funded in part.
 *
 * @param section the section's id
 * @param option of the options that would give it more, the one that needs the least extra envelope; if several do, the one
 *     of the lowest number
 * @param leastExtra the extra envelope that this option needs while all other awards stay: the shortfalls, added up
 * @param shortfalls the years that bind, in order; none if the money would do
 * @param forbiddenBy the rules of policy that would be broken beside all other awards, by name
 */
public record Waiting(
        String section, Option option, Money leastExtra, List<Shortfall> shortfalls, List<String> forbiddenBy) {
    public Waiting {
        forbiddenBy = List.copyOf(forbiddenBy);
        shortfalls = List.copyOf(shortfalls);
    }
}
