package bpv.allocation;

import bpv.quantity.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether another plan has exactly the same benefit; then only the order of ties chose between them. */
public sealed interface Alternative {
    /**
     * There is one.
     *
     * @param awards the other plan, in the order of section ids
     * @param total what it takes in all years
     * @param differences what differs from the proposal, in the order of section ids; at least one
     */
    record Found(List<Award> awards, Money total, List<Difference> differences) implements Alternative {
        public Found {
            awards = List.copyOf(awards);
            differences = List.copyOf(differences);
        }
    }

    /** It is proved that there is none: in any other plan of this benefit, every section gets the same money each year. */
    record None() implements Alternative {}

    /** The node limit came before an answer. */
    record NotKnown() implements Alternative {}

    /** Rank order does not seek benefit, so the question does not arise. */
    record NotAsked() implements Alternative {}

    /**
     * A section that the other plan treats differently.
     *
     * @param here what the proposal funds; null for nothing
     * @param there what the other plan funds; null for nothing
     */
    record Difference(
            String section, @Nullable Option here, @Nullable Option there) {}
}
