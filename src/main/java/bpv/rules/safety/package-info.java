/**
 * What a rule may do, and the checks that hold it to that: of the rule files before anything is built from them, of the
 * compiled classes before one is loaded, and of each class that these ask for. Each allows what is listed and refuses all
 * else.
 */
@NullMarked
package bpv.rules.safety;

import org.jspecify.annotations.NullMarked;
