package bpv.impact;

import bpv.impact.Impact.Side;
import bpv.impact.MovedMoney.Move;
import bpv.impact.MovedMoney.Year;
import bpv.quantity.Quarter;
import bpv.report.Figures;
import bpv.report.Names;
import bpv.report.Paper;
import bpv.report.Table;
import bpv.report.Table.Column;
import bpv.rules.meaning.Change;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an edit moves, for people: what is changed, how many sections move, where the money goes, and each moved section. */
final class ImpactPaper {
    private final Impact impact;
    private final Paper paper;

    ImpactPaper(Impact impact, Paper paper) {
        this.impact = impact;
        this.paper = paper;
    }

    void write() {
        write(() -> {});
    }

    /** @param picture puts a picture there where the money is told */
    void write(Runnable picture) {
        paper.title("What the change from " + impact.from().folder() + " to "
                + impact.to().folder() + " moves");
        summary();
        changes();
        paper.heading("Money");
        picture.run();
        impact.money().forEach(this::money);
        impact.payments().forEach(this::payments);
        sections();
        grounds();
    }

    private void summary() {
        int moved = impact.moved().size();
        paper.text(
                Names.capital(Figures.count(impact.changes().size(), "change of meaning", "changes of meaning")) + ", "
                        + Figures.count(impact.wording().size(), "change of words", "changes of words") + ". "
                        + Names.capital(Figures.count(moved, "section moves", "sections move")) + " of "
                        + Figures.grouped(impact.sections()) + ": " + aspect(Aspect.RECOMMENDATION) + ", "
                        + aspect(Aspect.SCORE) + ", " + aspect(Aspect.RANK) + ", " + aspect(Aspect.MONEY) + ". "
                        + (impact.pounds() == 0 ? "No money moves." : movedMoney())
                        + " Rules and arithmetic produced this report. It proposes; people decide.");
    }

    private String movedMoney() {
        boolean noneAwarded = impact.money().stream().allMatch(money -> money.pounds() == 0);
        String awarded = impact.money().stream()
                .map(money -> pounds(money.pounds(), money.proposal()))
                .collect(Collectors.joining(", "));
        String paid = impact.payments().stream()
                .map(payments -> pounds(payments.pounds(), payments.proposal()))
                .collect(Collectors.joining(", "));
        boolean nonePaid = impact.payments().stream().allMatch(payments -> payments.pounds() == 0);
        return (noneAwarded ? "No award moves." : "Money that moves: " + awarded + ".")
                + (nonePaid ? "" : " Payments that move: " + paid + ".");
    }

    private static String pounds(long pounds, String proposal) {
        return "£" + Figures.grouped(pounds) + " by " + proposal;
    }

    private String aspect(Aspect aspect) {
        long count = impact.moved().stream()
                .filter(section -> section.aspects().contains(aspect))
                .count();
        return count + " in " + aspect.key();
    }

    private void changes() {
        paper.heading("What is changed");
        if (impact.changes().isEmpty()) {
            paper.text("No change in meaning: no rule and no number decides otherwise"
                    + (impact.files().isEmpty()
                            ? "; the folders are the same."
                            : ". What differs is how it is written, in " + String.join(", ", impact.files()) + "."));
        }
        List<String> items = new ArrayList<>();
        for (Change change : impact.changes()) {
            items.add("Change " + (items.size() + 1) + ": " + change.sentence() + " (" + change.file() + ":"
                    + change.line() + ")");
        }
        paper.items(items);
        if (!impact.wording().isEmpty()) {
            paper.subheading("Words only, which decide nothing");
            paper.items(impact.wording().stream()
                    .map(change -> change.sentence() + " (" + change.file() + ":" + change.line() + ")")
                    .toList());
        }
    }

    private void money(MovedMoney money) {
        paper.subheading("By " + money.proposal());
        if (money.bySection().isEmpty()
                && money.years().stream().allMatch(year -> year.leftChange() == 0 && year.availableChange() == 0)) {
            paper.text("No award moves.");
            return;
        }
        paper.text(
                "Pounds, what is to be less what was. In each year, what all are given more and what is left more add up to"
                        + " what there is more.");
        List<Column> columns = new ArrayList<>(List.of(Column.left("Who")));
        money.years().forEach(year -> columns.add(Column.right(year.year().toString())));
        columns.add(Column.right("All years"));
        Table table = new Table(columns);
        table.group("By Alliance");
        money.byAlliance().forEach(move -> table.row(row(money, impact.names().alliance(move.name()), move)));
        table.group("By intervention");
        money.byIntervention().forEach(move -> table.row(row(money, SectionWords.intervention(move.name()), move)));
        table.group("Together");
        table.row(sums(
                money,
                "Given to all sections",
                money.years().stream().map(Year::awardedChange).toList()));
        table.row(
                sums(money, "Left", money.years().stream().map(Year::leftChange).toList()));
        table.total(sums(
                money,
                "Available",
                money.years().stream().map(Year::availableChange).toList()));
        paper.table(table);
    }

    private void payments(MovedPayments payments) {
        if (payments.byAlliance().isEmpty()) {
            return;
        }
        paper.subheading("Payments by 62-day performance, by " + payments.proposal());
        paper.text("Pounds and pence, what is to be less what was. Paid in all: £"
                + Figures.pence(payments.paidBefore())
                + " before, £" + Figures.pence(payments.paidNow()) + " now. Held at the end: £"
                + Figures.pence(payments.heldBefore()) + " before, £" + Figures.pence(payments.heldNow()) + " now.");
        SortedSet<Quarter> quarters = new TreeSet<>();
        payments.byAlliance().forEach(move -> quarters.addAll(move.quarters().keySet()));
        List<Column> columns = new ArrayList<>(List.of(Column.left("Who")));
        quarters.forEach(quarter -> columns.add(Column.right(quarter.toString())));
        columns.add(Column.right("Together"));
        Table table = new Table(columns);
        payments.byAlliance()
                .forEach(move -> table.row(penceRow(
                        impact.names().alliance(move.alliance()),
                        quarters.stream().map(move::in).toList())));
        table.total(penceRow(
                "All",
                quarters.stream()
                        .map(quarter -> payments.byAlliance().stream()
                                .mapToLong(move -> move.in(quarter))
                                .sum())
                        .toList()));
        paper.table(table);
    }

    private static List<String> penceRow(String name, List<Long> pence) {
        List<String> cells = new ArrayList<>(List.of(name));
        pence.forEach(each -> cells.add(SectionWords.signedPence(each)));
        cells.add(SectionWords.signedPence(
                pence.stream().mapToLong(Long::longValue).sum()));
        return cells;
    }

    private static List<String> row(MovedMoney money, String name, Move move) {
        return sums(
                money,
                name,
                money.years().stream().map(year -> move.in(year.year())).toList());
    }

    private static List<String> sums(MovedMoney money, String name, List<Long> pounds) {
        List<String> cells = new ArrayList<>(List.of(name));
        pounds.forEach(each -> cells.add(SectionWords.signed(each)));
        cells.add(SectionWords.signed(pounds.stream().mapToLong(Long::longValue).sum()));
        return cells;
    }

    private void sections() {
        paper.heading("Sections that move");
        if (impact.moved().isEmpty()) {
            paper.text("None: every section has the same score, recommendation, rank and money.");
        }
        impact.moved().stream().filter(section -> !onlyInRank(section)).forEach(this::section);
        onlyInRank();
        if (!impact.otherwise().isEmpty()) {
            paper.subheading("Not moved, but a finding, a condition or its reason is another");
            paper.items(impact.otherwise().stream().map(impact.names()::section).toList());
        }
    }

    private void section(MovedSection section) {
        paper.subheading(impact.names().section(section.id()));
        List<String> items = new ArrayList<>(SectionWords.moves(section));
        items.addAll(SectionWords.answers(section));
        items.addAll(section.causes().stream()
                .map(cause -> SectionWords.because(cause, impact.changes()))
                .toList());
        paper.items(items);
    }

    private static boolean onlyInRank(MovedSection section) {
        return section.aspects().equals(List.of(Aspect.RANK)) && section.before() != null && section.now() != null;
    }

    private void onlyInRank() {
        Table table = new Table(Column.left("Section"), Column.left("Rank"), Column.left("Why"));
        for (MovedSection section : impact.moved()) {
            if (onlyInRank(section)) {
                table.row(
                        impact.names().section(section.id()),
                        String.join("", SectionWords.moves(section)).replace("Rank: ", ""),
                        String.join(
                                " ",
                                section.causes().stream()
                                        .map(cause -> SectionWords.part(cause, impact.changes()))
                                        .toList()));
            }
        }
        if (!table.isEmpty()) {
            paper.subheading("Moved in rank only, because others did");
            paper.table(table);
        }
    }

    private void grounds() {
        paper.heading("Made from");
        Table table = new Table(Column.left("What"), Column.left("Which"));
        for (Side side : List.of(impact.from(), impact.to())) {
            table.group(side.folder());
            table.row("Day of assessment", side.provenance().day().toString());
            table.row("Bids assessed", Integer.toString(side.bids()));
            table.row("Documents' problems", Integer.toString(side.problems().size()));
            table.row("Rules and numbers, SHA-256", side.provenance().rules());
            table.row("Reference data, SHA-256", side.provenance().reference());
            table.row("Published rules", side.provenance().published().sentence());
        }
        table.group("Both");
        table.row("Engine", impact.to().provenance().engine());
        table.row("Parts of the change tried", Integer.toString(impact.trials()));
        paper.table(table);
        paper.items(impact.to().problems().stream().map(Problem::toString).toList());
    }
}
