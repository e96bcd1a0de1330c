/** Checks a rules folder: what keeps it from being used, and what is against the style of the house. */
@NullMarked
package bpv.policy.check;

import org.jspecify.annotations.NullMarked;
