package bpv.report;

import bpv.bid.Lead;
import bpv.bid.Phase;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a section asks for, in its own words and by year. */
final class AskedPart {
    private final Section section;
    private final Paper paper;

    AskedPart(Section section, Paper paper) {
        this.section = section;
        this.paper = paper;
    }

    void write() {
        paper.heading("What is asked");
        if (section.approach() != null) {
            paper.text("In the bid's words: " + section.approach());
        }
        if (section.lead() != null) {
            paper.text("Lead: " + lead(section.lead()) + ".");
        }
        paper.table(years());
        if (!section.phases().isEmpty()) {
            paper.text("Phases can be funded on their own, in their order:");
            paper.items(phases());
        }
    }

    private static String lead(Lead lead) {
        List<String> parts = new ArrayList<>();
        add(parts, lead.name(), "");
        add(parts, lead.jobTitle(), "");
        add(parts, lead.inPost(), "in post ");
        return parts.isEmpty() ? "not named" : String.join(", ", parts);
    }

    private static void add(List<String> parts, @Nullable Object part, String before) {
        if (part != null) {
            parts.add(before + part);
        }
    }

    private Table years() {
        List<YearFunding> funding = section.funding().stream()
                .sorted(Comparator.comparing(YearFunding::year))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                Column.left("Year"), Column.right("Revenue £"), Column.right("Capital £"), Column.right("Asked £")));
        for (int i = 1; i <= section.phases().size(); i++) {
            columns.add(Column.right("Phase " + i + " £"));
        }
        Table table = new Table(columns);
        for (YearFunding year : funding) {
            List<String> cells = new ArrayList<>(List.of(
                    year.year().toString(),
                    Figures.pounds(year.revenue()),
                    Figures.pounds(year.capital()),
                    Figures.pounds(year.total())));
            section.phases().forEach(phase -> cells.add(Figures.pounds(phase.in(year.year()))));
            table.row(cells);
        }
        List<String> total = new ArrayList<>(List.of("Total"));
        total.add(sum(funding, YearFunding::revenue));
        total.add(sum(funding, YearFunding::capital));
        total.add(sum(funding, YearFunding::total));
        section.phases().forEach(phase -> total.add(sum(years(funding), phase::in)));
        return table.total(total);
    }

    private static List<FinancialYear> years(List<YearFunding> funding) {
        return funding.stream().map(YearFunding::year).toList();
    }

    private static <T> String sum(List<T> items, Function<T, Money> money) {
        return Figures.pounds(items.stream().map(money).reduce(Money.NOTHING, Money::plus));
    }

    private List<String> phases() {
        List<String> names = new ArrayList<>();
        for (Phase phase : section.phases()) {
            names.add("Phase " + (names.size() + 1) + ": " + phase.name());
        }
        return names;
    }
}
