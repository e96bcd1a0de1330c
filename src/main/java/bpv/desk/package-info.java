/** What the policy desk says about a rules folder, and the formats it is said in, the same for each of its commands. */
@NullMarked
package bpv.desk;

import org.jspecify.annotations.NullMarked;
