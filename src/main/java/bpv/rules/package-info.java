/**
 * The policy folder brought to life: rules compiled once, numbers read for a day, rule sets run and checked for silence.
 * The only package that knows Drools.
 */
@NullMarked
package bpv.rules;

import org.jspecify.annotations.NullMarked;
