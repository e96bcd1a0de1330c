/** Rules altered in one place, to see whether any scenario notices. */
@NullMarked
package bpv.rules.mutation;

import org.jspecify.annotations.NullMarked;
