/** Searches rules for what is unfair: a bid that is better in one field, or in all, and fares worse. */
@NullMarked
package bpv.fairness;

import org.jspecify.annotations.NullMarked;
