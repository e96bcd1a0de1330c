/**
 * What an Alliance may ask of a draft: the smallest set of changes that reaches a recommendation, and what differs between
 * two drafts. Every answer is checked by assessing the changed draft again.
 */
@NullMarked
package bpv.improvement;

import org.jspecify.annotations.NullMarked;
