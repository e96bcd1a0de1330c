/** How robust proposals are: what they fund on other weights, scores and envelopes, and which scores matter. */
@NullMarked
package bpv.robustness;

import org.jspecify.annotations.NullMarked;
