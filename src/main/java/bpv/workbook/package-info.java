/**
 * Tables of typed cells, and the XLSX workbook that holds them: a number stays a number, a day a day, and text text. The only
 * package that writes workbooks; the same tables serve other papers.
 */
@NullMarked
package bpv.workbook;

import org.jspecify.annotations.NullMarked;
