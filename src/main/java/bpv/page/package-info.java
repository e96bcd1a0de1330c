/**
 * The pages of the service: HTML and pictures, written from the same results as every other report.
 * Templates are in {@code src/main/jte} and are compiled into this package.
 */
@NullMarked
package bpv.page;

import org.jspecify.annotations.NullMarked;
