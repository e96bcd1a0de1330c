/**
 * What a committee is given when it divides the money of a round: one report as HTML, the same figures as a workbook, and
 * the proposed awards as 360Giving data. Nothing here decides or counts anew; it shows what was found.
 */
@NullMarked
package bpv.committee;

import org.jspecify.annotations.NullMarked;
