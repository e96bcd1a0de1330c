/**
 * The 19 footprints that may bid, and their published 62-day figures: reference data, not part of a bid.
 * Names of organisations are compared as the scheme asks, without regard to how they are punctuated.
 */
@NullMarked
package bpv.alliance;

import org.jspecify.annotations.NullMarked;
