package bpv.report;

import bpv.allocation.Candidate;
import bpv.allocation.Proposal;
import bpv.assessment.AssessedSection;
import bpv.assessment.Recommendation;
import bpv.quantity.Money;
import bpv.report.RoundResult.SectionOf;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All sections in one table: those that may be funded by rank, then those that may not. */
final class RankedPart {
    private final RoundResult result;
    private final Paper paper;
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

    RankedPart(RoundResult result, Paper paper, Names names) {
        this.result = result;
        this.paper = paper;
    }

    void write() {
        paper.heading("Ranked sections");
        paper.text(summary());
        Map<String, SectionOf> sections = result.sections().stream()
                .collect(Collectors.toMap(section -> section.section().id(), section -> section));
        for (Candidate candidate : result.candidates()) {
            SectionOf section = sections.get(candidate.section());
            if (section != null) {
                row(String.valueOf(result.ranks().get(candidate.section())), section);
            }
        }
        unfundable(Recommendation.DO_NOT_FUND);
        unfundable(Recommendation.INELIGIBLE);
        paper.table(table);
        paper.text(
                "# is the rank by score; equal scores share one. Score, value and confidence (conf.) are of 100. The last"
                        + " columns are what each proposal awards in all years together; " + Figures.NONE
                        + " is nothing.");
        paper.text("The whole story of one section: bpv explain PATH --section ALLIANCE/INTERVENTION.");
    }

    private String summary() {
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

    private void unfundable(Recommendation label) {
        List<SectionOf> sections = result.sections().stream()
                .filter(section -> section.section().label() == label)
                .sorted(Comparator.comparing(
                                (SectionOf section) -> section.section().score().score())
                        .reversed()
                        .thenComparing(section -> section.section().id()))
                .toList();
        if (!sections.isEmpty()) {
            table.group(Names.capital(label.title()) + ": " + sections.size());
            sections.forEach(section -> row("", section));
        }
    }

    private void row(String rank, SectionOf of) {
        AssessedSection section = of.section();
        table.row(
                rank,
                Names.name(of.document().assessed().alliance()),
                section.section().intervention().title(),
                section.totals().scoreShown(),
                section.totals().valueShown(),
                section.totals().confidenceShown(),
                section.label().title(),
                Figures.pounds(section.section().totalAsked()),
                awarded(result.rankOrder(), section.id()),
                awarded(result.bestValue(), section.id()));
        String note = note(section);
        if (!note.isEmpty()) {
            table.note(note);
        }
    }

    private static String awarded(Proposal proposal, String section) {
        return proposal.award(section)
                .map(award -> Figures.pounds(award.total()))
                .orElse(Figures.NONE);
    }

    /** Which part is funded, where it is not the whole ask; nothing where it is or nothing is funded. */
    private String note(AssessedSection section) {
        String byRank = part(result.rankOrder(), section);
        String byValue = part(result.bestValue(), section);
        if (byRank.equals(byValue)) {
            return byRank.isEmpty() ? "" : "in part, by both proposals: " + byRank;
        }
        List<String> parts = new ArrayList<>();
        if (!byRank.isEmpty()) {
            parts.add("in part, by rank order: " + byRank);
        }
        if (!byValue.isEmpty()) {
            parts.add("in part, by best value: " + byValue);
        }
        return String.join("; ", parts);
    }

    private static String part(Proposal proposal, AssessedSection section) {
        return proposal.award(section.id())
                .filter(award -> !award.total().equals(section.section().totalAsked()))
                .map(award -> award.option().name())
                .orElse("");
    }
}
