/**
 * Who gets how much in which year: menus of options, the two proposals, and the check that nothing leaves without.
 * Sums are whole pounds and benefits exact fractions; no clock, no chance and no order of input decides anything.
 */
@NullMarked
package bpv.allocation;

import org.jspecify.annotations.NullMarked;
