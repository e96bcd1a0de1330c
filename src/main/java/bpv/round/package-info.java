/**
 * One funding round on one day: every bid through the gateway, scored, recommended, allocated and released.
 * The order of the rule sets stands here, in one place.
 */
@NullMarked
package bpv.round;

import org.jspecify.annotations.NullMarked;
