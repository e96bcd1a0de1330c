package bpv.performance;

import java.util.SortedMap;

/**
 * What a published file says of a month: the figures of each organisation, which add up to those of England.
 *
 * @param file the file and sheet as messages name it
 * @param rows by code, in capitals
 * @param england what the file says of all together
 */
record PublishedTable(String file, Basis basis, Period period, SortedMap<String, Line> rows, Patients england) {
    /**
     * A row.
     *
     * @param row its number, counted from 1
     * @param column that of its code, counted from 0
     */
    record Line(int row, int column, String code, String name, Patients patients) {}

    /** Such as {@code 2017-01}. */
    java.time.YearMonth month() {
        return period.month();
    }
}
