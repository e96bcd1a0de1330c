package bpv.report;

import bpv.allocation.Award;
import bpv.allocation.Candidate;
import bpv.allocation.Option;
import bpv.allocation.Proposal;
import bpv.allocation.Shortfall;
import bpv.allocation.Waiting;
import bpv.assessment.AssessedSection;
import bpv.quantity.FinancialYear;
import bpv.report.Table.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a section in each proposal: its options, its awards, and what stood in the way of more. */
final class OutcomePart {
    private final RoundResult result;
    private final AssessedSection section;
    private final Paper paper;
    private final Names names;

    OutcomePart(RoundResult result, AssessedSection section, Paper paper, Names names) {
        this.result = result;
        this.section = section;
        this.paper = paper;
        this.names = names;
    }

    void write() {
        paper.heading("In the two proposals");
        Optional<Candidate> candidate = result.candidates().stream()
                .filter(each -> each.section().equals(section.id()))
                .findFirst();
        if (candidate.isEmpty()) {
            paper.text("It is in neither: what is recommended is "
                    + section.label().title() + ".");
            return;
        }
        paper.text("Rank " + result.ranks().get(section.id()) + " by score, of "
                + Figures.count(result.candidates().size(), "section", "sections") + " that may be funded.");
        options(candidate.get().menu());
        for (Proposal proposal : result.proposals()) {
            paper.subheading(Names.capital(proposal.name()));
            proposal(proposal);
        }
        new SectionRelease(result, section, paper, names).write();
    }

    private void options(List<Option> menu) {
        if (menu.isEmpty()) {
            paper.text("It has no option: nothing of it can be funded.");
            return;
        }
        Table options = new Table(Stream.concat(
                        Stream.of(Column.left("Option")),
                        Stream.concat(
                                years().map(year -> Column.right(year + " £")),
                                Stream.of(Column.right("Total £"), Column.right("Benefit points"))))
                .toList());
        for (Option option : menu) {
            options.row(Stream.concat(
                            Stream.of(option.name()),
                            Stream.concat(
                                    years().map(year -> Figures.pounds(option.in(year))),
                                    Stream.of(Figures.pounds(option.total()), Figures.points(option.benefit(), 6))))
                    .toList());
        }
        paper.table(options);
    }

    private Stream<FinancialYear> years() {
        return result.money().years().stream();
    }

    private void proposal(Proposal proposal) {
        Optional<Award> award = proposal.award(section.id());
        paper.text(award.map(given -> "Funded: " + given.option().name() + ", " + given.total() + ", of "
                        + section.section().totalAsked() + " asked.")
                .orElse("Not funded."));
        Stream.concat(proposal.reserveList().stream(), proposal.fundedInPart().stream())
                .filter(waiting -> waiting.section().equals(section.id()))
                .forEach(waiting -> waiting(proposal, waiting, award.isPresent()));
    }

    private void waiting(Proposal proposal, Waiting waiting, boolean funded) {
        String place = funded
                ? "With more money, more of it could be funded"
                : "It is number " + place(proposal) + " on the reserve list";
        if (waiting.shortfalls().isEmpty()) {
            paper.text(place + ": " + waiting.option().name() + " would fit as it is, but does not better the plan.");
            return;
        }
        paper.text(place + (funded ? ". Of its larger options, " : ". Of its options, ")
                + waiting.option().name() + " needs the least extra envelope while all" + " other awards stay: "
                + waiting.leastExtra() + ". What bound it, and who took the room:");
        paper.items(waiting.shortfalls().stream().map(this::shortfall).toList());
    }

    private int place(Proposal proposal) {
        return proposal.reserveList().stream().map(Waiting::section).toList().indexOf(section.id()) + 1;
    }

    private String shortfall(Shortfall shortfall) {
        return shortfall.year() + ": needs " + shortfall.needed() + ", left " + shortfall.left() + ", short by "
                + shortfall.missing() + ". Taken by " + ReservePart.takers(shortfall, names) + ".";
    }
}
