/**
 * Exact quantities: fractions, money, financial years and quarters.
 * Nothing here rounds unless its name says so, and nothing knows what it counts.
 */
@NullMarked
package bpv.quantity;

import org.jspecify.annotations.NullMarked;
