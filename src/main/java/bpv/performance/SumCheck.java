package bpv.performance;

import bpv.performance.PublishedTable.Line;
import bpv.performance.sheet.Sheet;
import bpv.source.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a table against itself: its rows have to add up to England, and admitted and not admitted to all care. */
final class SumCheck {
    private final Sheet sheet;
    private final Columns columns;
    private final List<Problem> problems;

    SumCheck(Sheet sheet, Columns columns, List<Problem> problems) {
        this.sheet = sheet;
        this.columns = columns;
        this.problems = problems;
    }

    void check(Map<String, Section> sections) {
        sections.forEach((setting, section) -> national(setting, section));
        Section all = sections.get(Labels.ALL_CARE);
        Section admitted = sections.get(Labels.ADMITTED);
        Section other = sections.get(Labels.NOT_ADMITTED);
        if (all != null && admitted != null && other != null) {
            parts(all, admitted, other);
        }
    }

    private void national(String setting, Section section) {
        Line england = section.national();
        int rows = section.rows().size();
        if (england == null) {
            int last =
                    section.rows().values().stream().mapToInt(Line::row).max().orElse(1);
            problems.add(sheet.problem(
                    last,
                    columns.name(),
                    "england",
                    "below the " + rows + " rows of " + words(setting)
                            + " there is no row of England to hold their sum against.",
                    "a row ENGLAND or ALL ENGLISH PROVIDERS",
                    "none",
                    "The file may be cut off; download it again."));
            return;
        }
        Patients sum = section.sum();
        differ(
                england,
                columns.total(),
                "TOTAL",
                setting,
                rows,
                sum.treatedHalves(),
                england.patients().treatedHalves());
        differ(
                england,
                columns.within(),
                "WITHIN 62 DAYS",
                setting,
                rows,
                sum.withinHalves(),
                england.patients().withinHalves());
    }

    private void differ(Line england, int column, String label, String setting, int rows, long sum, long national) {
        if (sum != national) {
            problems.add(sheet.problem(
                    england.row(),
                    column,
                    "sum",
                    label + " of the " + rows + " rows of " + words(setting) + " adds up to " + Patients.shown(sum)
                            + ", but the row of England says " + Patients.shown(national) + ": "
                            + Patients.shown(Math.abs(sum - national)) + (sum < national ? " too few." : " too many."),
                    Patients.shown(national),
                    Patients.shown(sum),
                    "A row is missing, doubled or altered; download the file again."));
        }
    }

    private void parts(Section all, Section admitted, Section other) {
        admitted.rows().keySet().forEach(code -> inAll(all, admitted, code));
        other.rows().keySet().forEach(code -> inAll(all, other, code));
        all.rows().forEach((code, line) -> {
            Patients parts = of(admitted, code).plus(of(other, code));
            if (!parts.equals(line.patients())) {
                problems.add(sheet.problem(
                        line.row(),
                        columns.total(),
                        "parts",
                        code + " has " + line.patients() + " in all care, but " + of(admitted, code) + " admitted and "
                                + of(other, code) + " not admitted, together " + parts + ".",
                        parts.toString(),
                        line.patients().toString(),
                        "A row is missing or altered; download the file again."));
            }
        });
    }

    private void inAll(Section all, Section part, String code) {
        Line line = part.rows().get(code);
        if (line != null && !all.rows().containsKey(code)) {
            problems.add(sheet.problem(
                    line.row(),
                    columns.code(),
                    "parts",
                    code + " has " + line.patients() + " here, and no row in all care.",
                    "a row in PART C: ALL CARE",
                    "none",
                    "The file may be cut off; download it again."));
        }
    }

    private static Patients of(Section section, String code) {
        @Nullable Line line = section.rows().get(code);
        return line == null ? Patients.NONE : line.patients();
    }

    private static String words(String setting) {
        return switch (setting) {
            case Labels.ADMITTED -> "admitted care";
            case Labels.NOT_ADMITTED -> "non-admitted care";
            default -> "all care";
        };
    }
}
