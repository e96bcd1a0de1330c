/**
 * What rules and numbers mean, whatever they look like: two rules folders compared change by change, without regard to
 * comments, layout and order.
 */
@NullMarked
package bpv.rules.meaning;

import org.jspecify.annotations.NullMarked;
