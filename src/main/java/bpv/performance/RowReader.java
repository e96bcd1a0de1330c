package bpv.performance;

import bpv.performance.PublishedTable.Line;
import bpv.performance.sheet.Sheet;
import bpv.performance.sheet.Sheet.Row;
import bpv.source.Problem;
import bpv.source.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the rows of a table below its heading; headings of its parts, blank lines and notes are passed over. */
final class RowReader {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,6}");

    private final Sheet sheet;
    private final Basis basis;
    private final List<Problem> problems;
    private final Map<String, Section> sections = new TreeMap<>();
    private Columns columns;

    RowReader(Sheet sheet, Basis basis, Columns columns, List<Problem> problems) {
        this.sheet = sheet;
        this.basis = basis;
        this.columns = columns;
        this.problems = problems;
    }

    /** The rows from the heading on, by care setting. */
    Map<String, Section> read(List<Row> rows) {
        for (Row row : rows) {
            if (Columns.isHeading(row)) {
                heading(row);
            } else if (isOfTable(row)) {
                row(row);
            }
        }
        return sections;
    }

    private void heading(Row row) {
        Columns found = Columns.of(row);
        if (found.missing().isEmpty()) {
            columns = found;
        } else {
            problems.add(sheet.problem(
                    row.number(),
                    0,
                    "heading",
                    "this heading lacks " + found.missing() + ".",
                    found.missing(),
                    "a heading without",
                    "Give the file as it was published."));
        }
    }

    /** A row of the table has figures, or a care setting; a note has neither. */
    private boolean isOfTable(Row row) {
        return Count.isLikely(row.cell(columns.total()))
                || Count.isLikely(row.cell(columns.within()))
                || Labels.SETTINGS.contains(Labels.of(row.cell(columns.setting())));
    }

    private void row(Row row) {
        String setting = Labels.of(row.cell(columns.setting()));
        boolean national = Labels.isNational(row.cell(columns.name()));
        String code = row.cell(columns.code()).toUpperCase(Locale.ROOT);
        int before = problems.size();
        if (!Labels.SETTINGS.contains(setting)) {
            problem(row, columns.setting(), "care-setting", "ADMITTED, NON-ADMITTED or ALL CARE");
        }
        if (!Labels.of(row.cell(columns.type())).equals("allcancers")) {
            problem(row, columns.type(), "cancer-type", "ALL CANCERS");
        }
        if (!national && !CODE.matcher(code).matches()) {
            problem(row, columns.code(), "code", "the code of an organisation, of letters and digits");
        }
        Optional<Patients> patients = patients(row);
        if (patients.isPresent() && problems.size() == before) {
            Line line = new Line(row.number(), columns.code(), code, row.cell(columns.name()), patients.get());
            Section section = sections.computeIfAbsent(setting, any -> new Section());
            Line other = national ? section.takeNational(line) : section.rows().putIfAbsent(code, line);
            if (other != null) {
                twice(line, Objects.requireNonNull(other), national ? "the row of England" : code);
            }
        }
    }

    private void twice(Line line, Line other, String what) {
        problems.add(sheet.problem(
                line.row(),
                line.column(),
                "twice",
                what + " stands in row " + other.row() + " (" + other.patients() + ") and again in row " + line.row()
                        + " (" + line.patients() + ").",
                "one row for each code and care setting",
                "two",
                "Find out which of them is right; the file should be as it was published."));
    }

    private Optional<Patients> patients(Row row) {
        Optional<Long> total = halves(row, columns.total(), "TOTAL");
        Optional<Long> within = halves(row, columns.within(), "WITHIN 62 DAYS");
        if (total.isEmpty() || within.isEmpty()) {
            return Optional.empty();
        }
        if (within.get() > total.get()) {
            String found = Patients.shown(within.get()) + " within 62 days of " + Patients.shown(total.get());
            problems.add(sheet.problem(
                    row.number(),
                    columns.within(),
                    "more-within",
                    "there are " + found + " treated.",
                    "at most " + Patients.shown(total.get()),
                    found,
                    "Give the file as it was published."));
            return Optional.empty();
        }
        Optional<Long> after = Count.halves(row.cell(columns.after()), isWorkbook());
        if (after.isPresent() && after.get() != total.get() - within.get()) {
            String expected = Patients.shown(total.get() - within.get());
            problems.add(sheet.problem(
                    row.number(),
                    columns.after(),
                    "after",
                    "AFTER 62 DAYS is " + Patients.shown(after.get()) + ", but the total less those within 62 days is "
                            + expected + ".",
                    expected,
                    Patients.shown(after.get()),
                    "One of the three was altered; give the file as it was published."));
        }
        return Optional.of(new Patients(total.get(), within.get()));
    }

    private Optional<Long> halves(Row row, int column, String label) {
        String text = row.cell(column);
        Optional<Long> halves = Count.halves(text, isWorkbook());
        boolean split = basis == Basis.COMMISSIONER && halves.isPresent() && halves.get() % 2 != 0;
        if (halves.isEmpty() || split) {
            String expected =
                    basis == Basis.COMMISSIONER ? "whole patients, such as 47" : "patients, such as 47 or 46.5";
            problems.add(sheet.problem(
                    row.number(),
                    column,
                    "patients",
                    label + " of " + named(row)
                            + (split
                                    ? " is " + text + ", but commissioners count whole patients"
                                    : " " + Count.why(text))
                            + ".",
                    expected,
                    Shown.of(text),
                    "Expected: " + expected + "."));
            return Optional.empty();
        }
        return halves;
    }

    private String named(Row row) {
        String code = row.cell(columns.code());
        return Shown.of(code.isEmpty() ? row.cell(columns.name()) : code);
    }

    private boolean isWorkbook() {
        return !sheet.name().isEmpty();
    }

    private void problem(Row row, int column, String code, String expected) {
        String found = Shown.of(row.cell(column));
        problems.add(sheet.problem(
                row.number(),
                column,
                code,
                (found.isEmpty() ? "nothing stands here" : "'" + found + "' stands here") + ", where " + expected
                        + " is expected.",
                expected,
                found,
                "Give the file as it was published."));
    }
}
