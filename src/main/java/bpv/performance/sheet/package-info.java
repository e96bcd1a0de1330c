/**
 * Tables that others publish, CSV or XLSX, as rows of texts that know their place. The only package that knows the library
 * for workbooks; it refuses hostile, damaged and protected files before the library sees them.
 */
@NullMarked
package bpv.performance.sheet;

import org.jspecify.annotations.NullMarked;
