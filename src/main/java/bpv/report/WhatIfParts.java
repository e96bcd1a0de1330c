package bpv.report;

import bpv.assessment.Assumption;
import bpv.assessment.Words;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.quantity.Quarter;
import bpv.release.Instalment;
import bpv.report.FigureMonth.Basis;
import bpv.report.Table.Column;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report on a what-if, each to be written on any paper; what they say is what the text report says. */
public final class WhatIfParts {
    private final WhatIf whatIf;
    private final Paper paper;

    public WhatIfParts(WhatIf whatIf, Paper paper) {
        this.whatIf = whatIf;
        this.paper = paper;
    }

    /** Whether it is by the real figures alone. */
    public boolean isBacktest() {
        return whatIf.scenarios().isEmpty();
    }

    /** What it is, in a line. */
    public String title() {
        String years = String.join(
                ", ", whatIf.years().stream().map(FinancialYear::toString).toList());
        return (isBacktest() ? "Backtest of the 62-day release on the real figures" : "62-day what-if")
                + (years.isEmpty() ? "" : ", " + years) + ", as of "
                + whatIf.provenance().day();
    }

    /** What there is to say if no year of the round is linked to performance. */
    public void noYears() {
        paper.text("No year of the round is linked to 62-day performance, so there is nothing to release by it.");
    }

    /** What is not as the rules folder says; who decided otherwise than the plan alone would, and why. */
    public void overrides() {
        if (!whatIf.awarded().overridden().isEmpty()) {
            paper.text("For these awards alone, this is not as the rules folder says: "
                    + Words.list(whatIf.awarded().overridden()) + ".");
        }
        paper.items(whatIf.awarded().stated().stream()
                .filter(Divided.Stated::override)
                .map(each -> each.rule() + ", because " + each.because() + " (" + each.by() + ")")
                .toList());
    }

    /** What is awarded of a year, by what, and what decides of it. */
    public void awarded(FinancialYear year) {
        Money total = whatIf.awarded().total(year);
        int alliances = whatIf.real().alliances(year).size();
        int rules = whatIf.awarded().rules();
        paper.text("For " + year + " £" + Figures.pence(total) + " is awarded, "
                + whatIf.awarded().basis().words() + ", to "
                + Figures.count(alliances, "Alliance", "Alliances")
                + (rules == 0 ? "" : ", under " + Figures.count(rules, "rule", "rules") + " of policy")
                + ". The release rules in force on " + year.firstDay()
                + " decide what is paid of each quarter's instalment; nothing here changes an award. The cash need of a"
                + " quarter is what is paid for it and what is re-released of earlier ones.");
        if (total.isNothing()) {
            paper.text("So no money of " + year + " depends on 62-day performance.");
        }
    }

    /** Scenarios side by side or, without any, the footprints' real figures. */
    public void compared(FinancialYear year) {
        if (isBacktest()) {
            new BacktestPart(whatIf, paper).write(year);
        } else if (!whatIf.awarded().total(year).isNothing()) {
            new SideBySidePart(whatIf, paper).write(year);
        }
    }

    /** Why each scenario is assumed, as far as somebody says. */
    public void because() {
        paper.items(whatIf.scenarios().stream()
                .filter(scenario -> !scenario.because().isEmpty())
                .map(scenario -> scenario.name() + ": " + scenario.because())
                .toList());
    }

    /** By each set of figures, quarter by quarter. */
    public void quarters() {
        for (Projected projected : whatIf.all()) {
            whatIf.years().forEach(year -> quarterByQuarter(projected, year));
        }
    }

    private void quarterByQuarter(Projected projected, FinancialYear year) {
        if (projected.programme(year).isEmpty()) {
            return;
        }
        paper.heading(Names.capital(projected.name()) + ", " + year + ", quarter by quarter");
        paper.text(coverage(projected, year));
        unheard(projected, year);
        paper.table(programme(projected, year));
        paper.table(new AlliancesTable(whatIf, projected).of(year));
    }

    /** Figures assumed of who has no award make no difference, which may be a slip. */
    private void unheard(Projected projected, FinancialYear year) {
        List<String> unheard = projected.ofAHundredPounds().stream()
                .filter(quarter -> quarter.money().quarter().year().equals(year))
                .filter(quarter -> quarter.count(Basis.ASSUMED) > 0)
                .map(ProjectedQuarter::alliance)
                .filter(alliance -> !projected.alliances(year).contains(alliance))
                .distinct()
                .map(this::name)
                .toList();
        if (!unheard.isEmpty()) {
            paper.text("Figures are also assumed of " + Words.list(unheard) + ", to whom nothing is awarded.");
        }
    }

    private static String coverage(Projected projected, FinancialYear year) {
        int assumed = projected.count(Basis.ASSUMED, year);
        int real = projected.count(Basis.REAL, year);
        int notKnown = projected.count(Basis.NOT_KNOWN, year);
        return "Monthly figures that decide: " + assumed + " assumed, " + real + " real, " + notKnown + " not known.";
    }

    private Table programme(Projected projected, FinancialYear year) {
        Table table = new Table(
                Column.left("Programme"),
                Column.left("Months"),
                Column.right("Due"),
                Column.right("Paid"),
                Column.right("Held"),
                Column.right("Re-released"),
                Column.right("Cash need"),
                Column.right("Still held"));
        List<Instalment> quarters = projected.programme(year);
        for (Instalment quarter : quarters) {
            List<String> cells = new ArrayList<>(List.of("Q" + quarter.quarter().number(), months(quarter.quarter())));
            cells.addAll(AlliancesTable.money(quarter));
            table.row(cells);
        }
        if (!quarters.isEmpty()) {
            YearSum sum = YearSum.of(quarters);
            table.total(List.of(
                    year.toString(),
                    "",
                    Figures.pence(sum.due()),
                    Figures.pence(sum.paid()),
                    Figures.pence(sum.held()),
                    Figures.pence(sum.reReleased()),
                    Figures.pence(sum.cashNeed()),
                    Figures.pence(sum.heldAtYearEnd())));
        }
        return table;
    }

    private String months(Quarter quarter) {
        List<YearMonth> window = whatIf.windows().get(quarter);
        return window == null ? Figures.NONE : Figures.months(window);
    }

    private String name(String alliance) {
        return whatIf.names().getOrDefault(alliance, alliance);
    }

    /** What the words of the tables mean, and what the release assumes. */
    public void grounds() {
        words();
        paper.heading("Assumptions of the release");
        new GroundsPart(paper)
                .assumptions(whatIf.assumptions().stream()
                        .filter(WhatIfParts::ofTheRelease)
                        .toList());
    }

    /** What the words of the tables mean. */
    public void words() {
        paper.text("Figures: whether the three months' figures are real, assumed or not known. Paid at: the part of the"
                + " instalment paid. (p) is provisional: a month is missing or looks incomplete. Still held runs on from"
                + " quarter to quarter; what is still held in the last one is left at year end.");
    }

    private static boolean ofTheRelease(Assumption assumption) {
        return assumption.file().startsWith("release/");
    }
}
