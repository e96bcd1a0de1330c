/** What a change of rules and numbers moves: scores, recommendations, ranks and money, and the part of the change that does. */
@NullMarked
package bpv.impact;

import org.jspecify.annotations.NullMarked;
