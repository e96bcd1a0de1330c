package bpv.performance;

import bpv.performance.PublishedTable.Line;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one care setting of a table, with the row of England below them. */
final class Section {
    private final SortedMap<String, Line> rows = new TreeMap<>();
    private @Nullable Line national;

    SortedMap<String, Line> rows() {
        return rows;
    }

    @Nullable
    Line national() {
        return national;
    }

    /** Takes the row of England. @return the one that was there before, if any */
    @Nullable
    Line takeNational(Line line) {
        Line before = national;
        national = before == null ? line : before;
        return before;
    }

    Patients sum() {
        Patients sum = Patients.NONE;
        for (Line line : rows.values()) {
            sum = sum.plus(line.patients());
        }
        return sum;
    }
}
