/**
 * The published 62-day figures: imports NHS England's monthly files into the form that the rules folder keeps, footprint by
 * footprint, and shows what that form holds. Nothing here decides anything of a bid.
 */
@NullMarked
package bpv.performance;

import org.jspecify.annotations.NullMarked;
