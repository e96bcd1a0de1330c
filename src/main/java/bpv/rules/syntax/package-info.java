/**
 * A rule file as a tree, with the exact place of each part: for all that looks at rules without running them. It knows no
 * engine and refuses nothing; what it does not understand it says.
 */
@NullMarked
package bpv.rules.syntax;

import org.jspecify.annotations.NullMarked;
