/**
 * The policy desk: scenarios beside the rules, each a sentence with the facts that matter and the exact answer.
 * They are run through the real reader, assessor and release, never through stand-ins.
 */
@NullMarked
package bpv.policy;

import org.jspecify.annotations.NullMarked;
