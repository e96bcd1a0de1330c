/**
 * Checks a certificate of best value with whole numbers alone. It shares nothing with what made the certificate but the
 * reading of JSON, so that a fault there is not repeated here.
 */
@NullMarked
package bpv.verify;

import org.jspecify.annotations.NullMarked;
