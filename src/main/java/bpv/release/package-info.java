/**
 * The 62-day release: what part of a quarter's instalment is paid, what is held back and when it is released.
 * Rules decide the part; this package counts windows, instalments and what is still held, in pence.
 */
@NullMarked
package bpv.release;

import org.jspecify.annotations.NullMarked;
