/**
 * Drafts: what is still blank in a bid, and the worst and the best that completing it can bring. What is tried here is
 * only where to look; what a completion is worth is decided by the rules.
 */
@NullMarked
package bpv.draft;

import org.jspecify.annotations.NullMarked;
