/** What rules may speak of: the types of facts with their fields and values, and what kind of value an expression has. */
@NullMarked
package bpv.rules.facts;

import org.jspecify.annotations.NullMarked;
