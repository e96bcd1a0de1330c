/**
 * The command line: one thin class for each command. Data goes to standard output, talk to standard error.
 */
@NullMarked
package bpv.cli;

import org.jspecify.annotations.NullMarked;
