/**
 * Bid documents: one description of the form, from which come the reader, with every problem of a document at once, and
 * the JSON Schema.
 */
@NullMarked
package bpv.document;

import org.jspecify.annotations.NullMarked;
