package bpv.committee;

import bpv.allocation.Breach;
import bpv.allocation.Limit;
import bpv.allocation.Resolve.Change;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.ConflictText;
import bpv.report.Divided;
import bpv.report.Divided.Otherwise;
import bpv.report.Divided.PriceOfRule;
import bpv.report.LimitText;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What rules and years cost and bring, and what would be if a section were treated the other way. */
final class Prices {
    private final Committee committee;
    private final Divided divided;

    Prices(Committee committee) {
        this.committee = committee;
        this.divided = committee.divided();
    }

    /** Every rule of policy, overrides included: the dearest first. */
    Grid rules() {
        Grid grid = new Grid(
                "What each rule of policy costs",
                Column.name("Rule", 60),
                Column.number("Costs in benefit"),
                Column.text("Proved", 10),
                Column.text("Because", 34),
                Column.text("By", 24),
                Column.text("Override", 10).inWorkbook(),
                Column.text("Sections that count", 40).inWorkbook(),
                Column.number("Rank order misses it by, £ or sections"),
                Column.text("Without it", 60).inWorkbook());
        Comparator<PriceOfRule> dearest = Comparator.comparing(Prices::price);
        divided.rules().stream().sorted(dearest.reversed()).forEach(each -> grid.row(rule(each)));
        return grid;
    }

    private static Fraction price(PriceOfRule rule) {
        return rule.change().map(Change::gain).orElse(Fraction.ZERO);
    }

    private List<Cell> rule(PriceOfRule each) {
        Optional<Divided.Stated> stated = stated(each.rule());
        return List.of(
                Cell.text(LimitText.of(each.rule())),
                each.change().map(change -> Cell.points(change.gain())).orElse(Cell.NOTHING),
                proved(each.change()),
                said(stated.map(Divided.Stated::because)),
                said(stated.map(Divided.Stated::by)),
                Cell.text(stated.filter(Divided.Stated::override).isPresent() ? "yes" : "no"),
                Cell.text(String.join("\n", each.rule().sections())),
                divided.brokenByRankOrder().stream()
                        .filter(breach -> breach.limit().equals(each.rule()))
                        .map(Prices::amount)
                        .findFirst()
                        .orElse(Cell.NOTHING),
                said(each.change().map(committee::moved)));
    }

    private static Cell amount(Breach breach) {
        return breach.limit().inPounds() ? Cell.pounds(Money.ofPounds(breach.by())) : Cell.count(breach.by());
    }

    private Optional<Divided.Stated> stated(Limit rule) {
        return divided.stated().stream()
                .filter(each -> each.rule().equals(rule.name()))
                .findFirst();
    }

    private static Cell said(Optional<String> text) {
        return text.filter(words -> !words.isEmpty()).map(Cell::text).orElse(Cell.text(""));
    }

    private static Cell proved(Optional<Change> change) {
        return Cell.text(
                change.map(found -> found.proved() ? "yes" : "at least").orElse("not known"));
    }

    /** What a million pounds more in each year would bring. */
    Grid years() {
        Grid grid = new Grid(
                "What £1m more in a year would bring",
                Column.name("Year", 10),
                Column.number("Benefit more"),
                Column.text("Proved", 10),
                Column.text("What changes", 60));
        divided.years()
                .forEach(each -> grid.row(
                        Cell.text(each.year().toString()),
                        each.change().map(change -> Cell.points(change.gain())).orElse(Cell.NOTHING),
                        proved(each.change()),
                        said(each.change().map(committee::moved))));
        return grid;
    }

    /** Each section treated the other way: without it if it is funded, with it if it is not. */
    Grid sections() {
        Grid grid = new Grid(
                "If a section were treated the other way",
                Column.text("Section id", 40).inWorkbook(),
                Column.name("Section", 44),
                Column.text("Best value", 14),
                Column.number("Benefit lost"),
                Column.text("Proved", 10).inWorkbook(),
                Column.text("What changes", 60));
        divided.sections().forEach(each -> grid.row(section(each)));
        return grid;
    }

    private List<Cell> section(Otherwise each) {
        return List.of(
                Cell.text(each.section()),
                Cell.text(committee.names().section(each.section())),
                Cell.text(each.funded() ? "funded" : "not funded"),
                each.change()
                        .map(change -> Cell.points(change.gain().negated()))
                        .orElse(Cell.NOTHING),
                each.change().isPresent() ? proved(each.change()) : Cell.text(""),
                Cell.text(each.change().map(committee::moved).orElse("no plan could keep to the rules")));
    }

    /** The orders that were given for this allocation alone, with who gave them and why. */
    List<String> overrides() {
        return divided.stated().stream()
                .filter(Divided.Stated::override)
                .map(each -> each.rule() + ", because " + each.because() + " (" + each.by() + ")")
                .toList();
    }

    /** What the overrides change together. */
    String ofOverrides() {
        return divided.overrides()
                .map(change -> "Against the best plan without them: "
                        + Cell.change(change.gain()).shown() + " points of benefit; " + committee.moved(change) + ".")
                .orElse("Without them no plan keeps to the rules, so there is nothing to set them against.");
    }

    /** Rules of policy that rank order does not keep. */
    List<String> broken() {
        return divided.brokenByRankOrder().stream().map(Prices::missed).toList();
    }

    private static String missed(Breach breach) {
        return LimitText.of(breach.limit()) + ": missed by " + LimitText.amount(breach);
    }

    /** Rules that cannot hold together. */
    List<String> conflict() {
        return divided.conflict().stream()
                .flatMap(conflict -> conflict.rules().stream())
                .map(rule -> ConflictText.rule(rule, divided.candidates())
                        + stated(rule)
                                .map(each -> " – because " + each.because() + " (" + each.by() + ")")
                                .orElse(""))
                .toList();
    }
}
