/**
 * The result of a round as records, and its writers: text, Markdown, CSV and JSON say the same of the same result.
 */
@NullMarked
package bpv.report;

import org.jspecify.annotations.NullMarked;
