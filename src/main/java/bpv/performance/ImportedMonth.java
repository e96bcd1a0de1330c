package bpv.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A month of a published file by footprint.
 *
 * @param byAlliance the sums of the organisations of each footprint
 * @param outside organisations that belong to no footprint
 */
record ImportedMonth(PublishedTable table, SortedMap<String, Patients> byAlliance, List<PublishedTable.Line> outside) {
    /** Adds up the rows of a table whose codes are all known. */
    static ImportedMonth of(PublishedTable table, Organisations organisations) {
        SortedMap<String, Patients> byAlliance = new TreeMap<>();
        List<PublishedTable.Line> outside = new ArrayList<>();
        for (PublishedTable.Line line : table.rows().values()) {
            String footprint =
                    organisations.get(line.code()).map(Organisation::footprint).orElse(null);
            if (footprint == null) {
                outside.add(line);
            } else {
                byAlliance.merge(footprint, line.patients(), Patients::plus);
            }
        }
        return new ImportedMonth(table, byAlliance, outside);
    }

    Patients inFootprints() {
        return byAlliance.values().stream().reduce(Patients.NONE, Patients::plus);
    }

    Patients outFootprints() {
        return outside.stream().map(PublishedTable.Line::patients).reduce(Patients.NONE, Patients::plus);
    }

    /** What was read, and that it adds up, in one paragraph. */
    String told() {
        String agrees = Period.shown(table.month()) + (table.period().provisional() ? " (provisional)" : "") + ", "
                + table.basis().key() + " basis: " + table.rows().size() + " rows add up to England, " + table.england()
                + ". In footprints " + inFootprints() + ", in none " + outFootprints();
        return outside.isEmpty()
                ? agrees + "."
                : agrees + " ("
                        + String.join(
                                ", ",
                                outside.stream().map(PublishedTable.Line::code).toList()) + ").";
    }
}
