package bpv.allocation;

import bpv.quantity.Fraction;
import org.jspecify.annotations.Nullable;

/** What a plan is to have most of: what each section adds to it, never negative. */
interface Worth {
    /** The benefit of what is funded. */
    Worth BENEFIT = (section, option) -> option == null ? Fraction.ZERO : option.benefit();

    /** @param option null if the section gets nothing */
    Fraction of(String section, @Nullable Option option);
}
