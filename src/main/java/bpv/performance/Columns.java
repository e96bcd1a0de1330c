package bpv.performance;

import bpv.performance.sheet.Sheet.Row;
import java.util.function.Predicate;

/**
 * Where a published table has what, by the labels of its heading; -1 for what it lacks. Labels drift from month to month,
 * and so only what has stayed the same in them is looked at.
 */
record Columns(int code, int name, int setting, int type, int total, int within, int after) {
    /** Whether a row is a heading: it is the only one that says "within 62 days". */
    static boolean isHeading(Row row) {
        return find(row, Columns::isWithin) >= 0;
    }

    static Columns of(Row heading) {
        int code = find(heading, label -> label.contains("code") && !label.contains("area"));
        int name = find(
                heading,
                label -> !label.contains("code")
                        && (label.contains("provider") || label.contains("commissioninggroup") || label.equals("ccg")));
        return new Columns(
                code,
                name < 0 ? code + 1 : name,
                find(heading, label -> label.startsWith("caresetting")),
                find(heading, label -> label.startsWith("cancertype")),
                find(heading, label -> label.startsWith("total")),
                find(heading, Columns::isWithin),
                find(heading, label -> label.startsWith("after62days")));
    }

    /** With or without the number of a footnote. */
    private static boolean isWithin(String label) {
        return label.matches("within62days\\d?");
    }

    private static int find(Row row, Predicate<String> wanted) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (wanted.test(Labels.of(row.cell(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** Which of the columns that are needed the heading lacks, in words; empty if it lacks none. */
    String missing() {
        StringBuilder missing = new StringBuilder();
        add(missing, code, "ODS CODE or CCG CODE");
        add(missing, setting, "CARE SETTING");
        add(missing, type, "CANCER TYPE");
        add(missing, total, "TOTAL");
        return missing.toString();
    }

    private static void add(StringBuilder missing, int column, String label) {
        if (column < 0) {
            missing.append(missing.isEmpty() ? "" : ", ").append(label);
        }
    }
}
