package bpv.performance.sheet;

/**
 * How large a published file may be. The monthly files take 55 kB (CSV) and 210 kB (a workbook of ten sheets, 0.8 MB
 * unpacked); what is far beyond that is refused before it costs time or memory.
 */
final class SheetLimits {
    /** Bytes of a file as it lies on the disk. */
    static final int FILE = 20 * 1024 * 1024;

    /** Bytes of all parts of a workbook, unpacked. */
    static final int UNPACKED = 64 * 1024 * 1024;

    /** Parts of a workbook. */
    static final int PARTS = 2_000;

    /** Rows of a sheet. The annual files end in 107,000 empty rows. */
    static final int ROWS = 200_000;

    /** Columns of a sheet. */
    static final int COLUMNS = 200;

    /** Characters of a cell: what Excel itself allows. */
    static final int CELL = 32_767;

    /** Cells that hold a text or a number, in all sheets of a file. */
    static final int CELLS = 2_000_000;

    private SheetLimits() {}
}
