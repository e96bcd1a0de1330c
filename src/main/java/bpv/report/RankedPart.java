package bpv.report;

import bpv.allocation.Candidate;
import bpv.assessment.AssessedSection;
import bpv.assessment.Recommendation;
import bpv.quantity.Money;
import bpv.report.Table.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All sections in one table: those that may be funded by rank, then those that may not. */
final class RankedPart {
    private final RoundResult result;
    private final Paper paper;
    private final List<RankedSection> sections;
    private final Table table = new Table(
            Column.right("#"),
            Column.left("Alliance").gap(1).shortenedBy(Names::shorter),
            Column.left("Intervention").most(16).shortenedBy(Names::shorterIntervention),
            Column.right("Score").gap(1),
            Column.right("Value").gap(1),
            Column.right("Conf.").gap(1),
            Column.left("Recommendation").most(20),
            Column.right("Asked £").gap(1),
            Column.right("Rank order £").most(10),
            Column.right("Best value £").most(10));

    RankedPart(RoundResult result, Paper paper) {
        this.result = result;
        this.paper = paper;
        this.sections = RankedSection.of(result);
    }

    void write() {
        paper.heading("Ranked sections");
        paper.text(summary(result));
        @Nullable Recommendation group = null;
        for (RankedSection section : sections) {
            Recommendation label = section.section().label();
            if (section.rank().isEmpty() && label != group) {
                group = label;
                table.group(Names.capital(label.title()) + ": " + count(label));
            }
            row(section);
        }
        paper.table(table);
        paper.text(
                "# is the rank by score; equal scores share one. Score, value and confidence (conf.) are of 100. The last"
                        + " columns are what each proposal awards in all years together; " + Figures.NONE
                        + " is nothing.");
        paper.text("The whole story of one section: bpv explain PATH --section ALLIANCE/INTERVENTION.");
    }

    /** How many may be funded, what they ask for, and what each proposal gives them. */
    static String summary(RoundResult result) {
        if (result.candidates().isEmpty()) {
            return "No section may be funded.";
        }
        Money asked = result.candidates().stream().map(Candidate::asked).reduce(Money.NOTHING, Money::plus);
        return Names.capital(Figures.count(result.candidates().size(), "section", "sections"))
                + " may be funded, asking for "
                + asked + " in all. Rank order awards " + result.rankOrder().total() + " to "
                + result.rankOrder().awards().size() + " of them, best value "
                + result.bestValue().total() + " to "
                + result.bestValue().awards().size() + ".";
    }

    private long count(Recommendation label) {
        return sections.stream()
                .filter(section -> section.section().label() == label)
                .count();
    }

    private void row(RankedSection ranked) {
        AssessedSection section = ranked.section();
        table.row(
                ranked.rank().map(String::valueOf).orElse(""),
                ranked.alliance(),
                section.section().intervention().title(),
                section.totals().scoreShown(),
                section.totals().valueShown(),
                section.totals().confidenceShown(),
                section.label().title(),
                Figures.pounds(section.section().totalAsked()),
                RankedSection.awarded(ranked.byRank()),
                RankedSection.awarded(ranked.byValue()));
        if (!ranked.note().isEmpty()) {
            table.note(ranked.note());
        }
    }
}
