package bpv.performance;

import bpv.performance.PublishedTable.Line;
import bpv.performance.sheet.Sheet;
import bpv.performance.sheet.Sheet.Row;
import bpv.source.Problem;
import bpv.source.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the 62-day table of a published file, provider or commissioner, and holds it against itself. */
final class TableReader {
    private final Sheet sheet;
    private final List<Problem> problems;

    private TableReader(Sheet sheet, List<Problem> problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /** The 62-day table among the sheets of a file; empty if there is none that can be used, with the problems told. */
    static Optional<PublishedTable> read(String file, List<Sheet> sheets, List<Problem> problems) {
        Optional<Sheet> wanted = sheets.size() == 1
                ? Optional.of(sheets.get(0))
                : sheets.stream().filter(TableReader::isWanted).findFirst();
        if (wanted.isEmpty() && !sheets.isEmpty()) {
            String found = String.join(", ", sheets.stream().map(Sheet::name).toList());
            problems.add(new Problem(
                    file,
                    1,
                    1,
                    "",
                    "sheet",
                    "no sheet of this workbook has the 62-day figures; it has " + Shown.of(found) + ".",
                    "a sheet 62-DAY (ALL CANCER)",
                    Shown.of(found),
                    "Give the monthly commissioner workbook of Cancer Waiting Times."));
        }
        return wanted.flatMap(sheet -> new TableReader(sheet, problems).table());
    }

    private static boolean isWanted(Sheet sheet) {
        return Labels.of(sheet.name()).matches("62days?allcancers?");
    }

    private Optional<PublishedTable> table() {
        int heading = 0;
        while (heading < sheet.rows().size() && !Columns.isHeading(sheet.rows().get(heading))) {
            heading++;
        }
        List<Row> above = sheet.rows().subList(0, heading);
        if (heading == sheet.rows().size() || !isTitled(above)) {
            return otherTable(above);
        }
        Row labels = sheet.rows().get(heading);
        Columns columns = Columns.of(labels);
        int before = problems.size();
        Optional<Basis> basis = basis(above, labels);
        Optional<Period> period = period(above);
        Map<String, Section> sections = new RowReader(sheet, basis.orElse(Basis.PROVIDER), columns, problems)
                .read(sheet.rows().subList(heading, sheet.rows().size()));
        Section all = sections.get(Labels.ALL_CARE);
        if (all == null || all.rows().isEmpty()) {
            noAllCare(labels);
        }
        if (problems.size() == before) {
            new SumCheck(sheet, columns, problems).check(sections);
        }
        @Nullable Line england = all == null ? null : all.national();
        if (all == null || england == null || basis.isEmpty() || period.isEmpty() || problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new PublishedTable(sheet.shown(), basis.get(), period.get(), all.rows(), england.patients()));
    }

    private static boolean isTitled(List<Row> above) {
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .map(Labels::of)
                .anyMatch(text ->
                        text.contains("62day") && text.contains("urgentgpreferral") && text.contains("allcancers"));
    }

    private Optional<PublishedTable> otherTable(List<Row> above) {
        String title = above.stream()
                .filter(row -> !row.isBlank())
                .findFirst()
                .map(row -> row.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                        .orElse(""))
                .orElse("");
        problems.add(sheet.problem(
                1,
                0,
                "other-table",
                title.isBlank()
                        ? "this is not a table of 62-day waits."
                        : "this is another table: '" + Shown.of(title.strip()) + "'.",
                "62-DAY (URGENT GP REFERRAL TO TREATMENT) WAIT FOR FIRST TREATMENT: ALL CANCERS, above a heading"
                        + " with WITHIN 62 DAYS",
                Shown.of(title.strip()),
                "Expected: 62-DAY (URGENT GP REFERRAL TO TREATMENT) WAIT FOR FIRST TREATMENT: ALL CANCERS, above a heading"
                        + " with WITHIN 62 DAYS."));
        return Optional.empty();
    }

    private void noAllCare(Row heading) {
        problems.add(sheet.problem(
                heading.number(),
                0,
                "all-care",
                "there is no row of ALL CARE below this heading.",
                "PART C: ALL CARE",
                "none",
                "The file may be cut off; download it again."));
    }

    /** As the table says itself or, if it does not, as its codes are called. */
    private Optional<Basis> basis(List<Row> above, Row heading) {
        String said = above.stream()
                .flatMap(row -> row.cells().stream())
                .map(Labels::of)
                .filter(text -> text.startsWith("basis"))
                .findFirst()
                .orElse("");
        String labels = Labels.of(String.join(" ", heading.cells()));
        boolean provider = said.contains("providerbased") || said.isEmpty() && labels.contains("odscode");
        boolean commissioner = said.contains("commissionerbased") || said.isEmpty() && labels.contains("ccgcode");
        if (provider == commissioner) {
            problems.add(sheet.problem(
                    1,
                    0,
                    "basis",
                    "it does not say whether it counts by provider or by commissioner.",
                    "BASIS: PROVIDER BASED or BASIS: COMMISSIONER BASED",
                    Shown.of(said),
                    "Give the file as it was published."));
            return Optional.empty();
        }
        return Optional.of(provider ? Basis.PROVIDER : Basis.COMMISSIONER);
    }

    /** The cell that says PERIOD, or else the first of row 2, and the file's name: one is enough, and two have to agree. */
    private Optional<Period> period(List<Row> above) {
        Row row = above.stream()
                .filter(each -> Labels.of(each.cell(0)).startsWith("period"))
                .findFirst()
                .or(() -> above.stream().filter(each -> each.number() == 2).findFirst())
                .orElse(new Row(2, List.of()));
        String first = row.cell(0).replaceFirst("(?i)^period\\s*:?\\s*", "");
        String text = first.isEmpty() ? row.cell(1) : first;
        Optional<Period> cell = Period.ofCell(text);
        Optional<Period> name = Period.ofFileName(sheet.file());
        boolean agree = cell.isEmpty()
                || name.isEmpty()
                || cell.get().month().equals(name.get().month());
        if (cell.isEmpty() && (!text.isEmpty() || name.isEmpty()) || !agree) {
            String found = (text.isEmpty() ? "nothing" : "'" + Shown.of(text) + "'")
                    + name.map(period -> ", and the file's name says " + Period.shown(period.month()))
                            .orElse(", and the file's name tells none");
            problems.add(sheet.problem(
                    row.number(),
                    0,
                    "month",
                    "the month is not plain: here stands " + found + ".",
                    "one month, such as PERIOD: June 2015",
                    found,
                    "Give a monthly file under the name that it was published with, such as"
                            + " 201506-11.-62-Day-Wait.csv."));
            return Optional.empty();
        }
        boolean provisional = cell.map(Period::provisional).orElse(false)
                || name.map(Period::provisional).orElse(false);
        return cell.or(() -> name).map(period -> new Period(period.month(), provisional));
    }
}
