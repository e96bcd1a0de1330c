/**
 * What the conditions of a rule come to for given facts. It runs no rule; whether a rule fires is for the engine to say, and
 * what is made out here is compared with that.
 */
@NullMarked
package bpv.rules.tracing;

import org.jspecify.annotations.NullMarked;
