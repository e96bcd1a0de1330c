/**
 * One Alliance's bid as facts: what the application form says, typed, with nothing judged.
 * What a form may leave out is nullable or an empty list; a text that is blank is kept as it was written.
 */
@NullMarked
package bpv.bid;

import org.jspecify.annotations.NullMarked;
