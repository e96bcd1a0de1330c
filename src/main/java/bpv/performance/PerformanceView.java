package bpv.performance;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.quantity.Fraction;
import bpv.release.ReleaseParameters;
import bpv.report.Figures;
import bpv.report.HtmlText;
import bpv.report.Names;
import bpv.report.Paper;
import bpv.report.Table;
import bpv.report.Table.Column;
import bpv.rules.ReferenceData;
import bpv.rules.RulesFolder;
import bpv.rules.RulesRejected;
import bpv.source.Nearest;
import bpv.source.Problem;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 62-day figures for people: a table with a plot for each Alliance, month by month. */
public final class PerformanceView {
    private final FigureFile figures;
    private final Footprints footprints;
    private final ReleaseParameters release;

    /**
     * The figures of a rules folder, or others in the same form.
     *
     * @param file the other figures; null for those of the rules folder
     * @throws RulesRejected if figures, Alliances or numbers of the release have faults, with file and line
     */
    public PerformanceView(Path rules, @Nullable Path file) {
        ReferenceData reference = ReferenceData.of(RulesFolder.at(rules));
        List<Problem> problems = new ArrayList<>();
        Path shown = file != null ? file : rules.resolve("reference").resolve("sixty-two-day.yaml");
        KeptFile kept = KeptFile.read(shown, problems);
        if (!kept.isThere() && problems.isEmpty()) {
            problems.add(new Problem(
                    kept.name(), 1, 1, "", "figures", "there are no figures here.", "figures", "none", null));
        }
        this.figures = FigureFile.read(kept, problems);
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
        this.footprints = reference.footprints();
        this.release = reference.release();
    }

    /** What is wrong with the id of an Alliance to be shown; empty if there are figures of it. */
    public Optional<String> fault(String alliance) {
        if (figures.alliances().contains(alliance)) {
            return Optional.empty();
        }
        return Optional.of(
                footprints.alliance(alliance).isPresent()
                        ? "there are no figures of " + alliance + " in " + figures.name() + "."
                        : "'" + alliance + "' is no Alliance; perhaps "
                                + String.join(", ", Nearest.ids(alliance, footprints.ids())) + ".");
    }

    /**
     * Writes a report.
     *
     * @param alliances ids; all that there are figures of, and all of them together, if none is named
     * @param from the first month to show; null for the first that is known
     * @param to the last month to show; null for the last that is known
     */
    public void write(Paper paper, List<String> alliances, @Nullable YearMonth from, @Nullable YearMonth to) {
        paper.title("62-day performance by month");
        paper.text("Patients treated within 62 days of urgent GP referral, of patients treated; "
                + figures.basis().key() + " basis, from " + figures.name() + ". From "
                + release.standard() + "% the whole instalment of a quarter is paid, from " + release.lowerThreshold()
                + "% the middle part. Contains public sector information licensed under the Open Government Licence"
                + " v3.0.");
        if (alliances.isEmpty()) {
            part(paper, "All footprints together", together(), from, to);
        }
        for (String alliance : alliances.isEmpty() ? figures.alliances() : alliances) {
            String name =
                    footprints.alliance(alliance).map(PerformanceView::name).orElse(alliance);
            part(paper, name, figures.of(alliance), from, to);
        }
    }

    private static String name(Alliance alliance) {
        return Names.name(alliance);
    }

    private static SortedMap<YearMonth, Patients> within(
            SortedMap<YearMonth, Patients> months, @Nullable YearMonth from, @Nullable YearMonth to) {
        SortedMap<YearMonth, Patients> within = new TreeMap<>(months);
        within.keySet().removeIf(month -> from != null && month.isBefore(from) || to != null && month.isAfter(to));
        return within;
    }

    /** Of each month that every Alliance has, the sum of all. */
    private SortedMap<YearMonth, Patients> together() {
        SortedMap<YearMonth, Patients> sums = new TreeMap<>();
        for (String alliance : figures.alliances()) {
            figures.of(alliance).forEach((month, patients) -> sums.merge(month, patients, Patients::plus));
        }
        sums.keySet()
                .removeIf(month -> figures.alliances().stream()
                        .anyMatch(alliance -> !figures.of(alliance).containsKey(month)));
        return sums;
    }

    private void part(
            Paper paper,
            String name,
            SortedMap<YearMonth, Patients> known,
            @Nullable YearMonth from,
            @Nullable YearMonth to) {
        paper.heading(name);
        SortedMap<YearMonth, Patients> months = within(known, from, to);
        if (months.isEmpty()) {
            paper.text(
                    known.isEmpty()
                            ? "No month is known."
                            : "Of the months asked for none is known; those known are from " + known.firstKey() + " to "
                                    + known.lastKey() + ".");
            return;
        }
        List<Fraction> thresholds = List.of(release.lowerThreshold(), release.standard());
        MonthsPlot plot = new MonthsPlot(months, thresholds);
        if (paper instanceof HtmlText page) {
            page.picture(new MonthsPicture(name, months, thresholds, plot.lowest()).drawn());
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.left("Month"), Column.right("Within 62 days"), Column.right("Treated"), Column.right("%")));
        if (!(paper instanceof HtmlText)) {
            columns.add(Column.left(plot.scale()));
        }
        Table table = new Table(columns);
        months.forEach((month, patients) -> {
            List<String> cells = new ArrayList<>(List.of(
                    month.toString(),
                    grouped(patients.withinHalves()),
                    grouped(patients.treatedHalves()),
                    patients.percent()
                            .map(percent -> percent.shownBeside(thresholds))
                            .orElse(Figures.NONE)));
            if (columns.size() > cells.size()) {
                cells.add(plot.line(patients));
            }
            table.row(cells);
        });
        paper.table(table);
    }

    private static String grouped(long halves) {
        return Figures.grouped(halves / 2) + (halves % 2 == 0 ? "" : ".5");
    }
}
