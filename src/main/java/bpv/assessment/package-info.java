/**
 * What rules speak about and what they conclude: facts counted from a bid, findings, scores and recommendations.
 * The facts here count and compare; which count passes is decided in {@code rules/}.
 */
@NullMarked
package bpv.assessment;

import org.jspecify.annotations.NullMarked;
