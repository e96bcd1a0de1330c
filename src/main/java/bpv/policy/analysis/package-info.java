/**
 * What can be shown to go wrong with rules that are each well written: bands with gaps or overlaps, cases that no rule
 * answers, or two. What is told as wrong comes with a scenario in which the rules themselves show it.
 */
@NullMarked
package bpv.policy.analysis;

import org.jspecify.annotations.NullMarked;
