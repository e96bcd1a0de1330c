package bpv.performance;

import bpv.performance.PublishedTable.Line;
import bpv.quantity.Fraction;
import bpv.source.Problem;
import bpv.source.Shown;
import java.util.ArrayList;
import java.util.List;

/** Holds a month against what is known of its organisations: codes, footprints, and how many patients are usual. */
final class MonthCheck {
    private final Organisations organisations;
    private final Fraction share;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();

    /** @param share a month with fewer patients than this percentage of the median month looks incomplete */
    MonthCheck(Organisations organisations, Fraction share) {
        this.organisations = organisations;
        this.share = share;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What does not keep a month from being imported, and should be known. */
    List<Problem> doubts() {
        return doubts;
    }

    void check(PublishedTable table) {
        int before = problems.size();
        table.rows().values().forEach(line -> code(table, line));
        if (problems.size() > before) {
            return;
        }
        organisations.all().stream()
                .filter(each -> each.isExpected(table.month()))
                .forEach(each -> usual(table, each));
        ImportedMonth month = ImportedMonth.of(table, organisations);
        for (String alliance : organisations.footprints().ids()) {
            if (!month.byAlliance().containsKey(alliance)) {
                problems.add(problem(
                        table,
                        1,
                        "no-footprint",
                        "no organisation of " + alliance + " has a row in " + Period.shown(table.month()) + ".",
                        "at least one organisation of " + alliance,
                        "none",
                        "The file may be cut off, or codes are missing from " + organisations.file() + "."));
            }
        }
    }

    private void code(PublishedTable table, Line line) {
        if (organisations.get(line.code()).isEmpty()) {
            String shown = "'" + line.code() + "' (" + Shown.of(line.name()) + ", " + line.patients() + ")";
            problems.add(new Problem(
                    table.file(),
                    line.row(),
                    line.column() + 1,
                    "",
                    "unknown-code",
                    "the code " + shown + " is not known, so it is not known which footprint its patients count to.",
                    "a code of " + organisations.file(),
                    line.code(),
                    organisations.hint(line.code(), Shown.of(line.name()))));
        }
    }

    private void usual(PublishedTable table, Organisation expected) {
        Line line = table.rows().get(expected.code());
        long treated = line == null ? 0 : line.patients().treatedHalves();
        Fraction least = share.times(expected.usualHalves()).dividedBy(100);
        if (!Fraction.of(treated).below(least)) {
            return;
        }
        String usual = Patients.shown(expected.usualHalves());
        String footprint = expected.footprint() == null ? "" : ", and with it " + expected.footprint();
        doubts.add(problem(
                table,
                line == null ? 1 : line.row(),
                "incomplete",
                expected.shown()
                        + (line == null
                                ? " has no row"
                                : " treated " + line.patients().treated()) + " in "
                        + Period.shown(table.month()) + ", and " + usual + " in its median month: the month looks"
                        + " incomplete" + footprint + ".",
                "about " + usual,
                Patients.shown(treated),
                line == null
                        ? "If it no longer exists, give its last month as 'until' in " + organisations.file() + "."
                        : "Look for a later, revised file."));
    }

    private static Problem problem(
            PublishedTable table, int row, String code, String message, String expected, String found, String hint) {
        return new Problem(table.file(), row, 1, "", code, message, expected, found, hint);
    }
}
