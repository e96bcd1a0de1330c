package bpv.committee;

import bpv.allocation.Alternative;
import bpv.allocation.Award;
import bpv.allocation.Candidate;
import bpv.allocation.Option;
import bpv.allocation.Proposal;
import bpv.allocation.Resolve.Change;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.report.AssessedRound;
import bpv.report.Divided;
import bpv.report.Names;
import bpv.report.RoundResult.SectionOf;
import bpv.workbook.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a committee decides on.
 *
 * @param round what was found of the bids
 * @param divided how the money may be divided
 * @param certificate the proof that was written in the same run, if one was
 */
public record Committee(AssessedRound round, Divided divided, Optional<Certified> certificate) {
    /** Without a certificate. */
    public Committee(AssessedRound round, Divided divided) {
        this(round, divided, Optional.empty());
    }

    /**
     * A certificate of best value.
     *
     * @param file its name
     * @param seal the SHA-256 that it ends with, in hexadecimal
     */
    public record Certified(String file, String seal) {}

    String title() {
        return "Cancer Transformation Fund, round " + round.money().round() + ": how the money may be divided";
    }

    Sources sources() {
        return new Sources(round.provenance(), round.assumptions(), round.documents());
    }

    Names names() {
        return new Names(round.bids());
    }

    List<FinancialYear> years() {
        return round.money().years();
    }

    Proposal rankOrder() {
        return divided.rankOrder();
    }

    /** The plan of greatest benefit; nothing if there is no plan. */
    Optional<Proposal> bestValue() {
        return divided.bestValue();
    }

    /** Both proposals, rank order first; none if there is no plan, because rank order then breaks a rule too. */
    List<Proposal> proposals() {
        return bestValue().map(best -> List.of(rankOrder(), best)).orElse(List.of());
    }

    /** A section's rank by score; nothing for one that may not be funded. */
    Cell rank(String section) {
        Integer rank = round.ranks().get(section);
        return rank == null ? Cell.NOTHING : Cell.count(rank);
    }

    /** What the sections that may be funded ask for in a year. */
    Money asked(FinancialYear year) {
        return round.candidates().stream()
                .flatMap(candidate -> round.section(candidate.section()).stream())
                .map(SectionOf::section)
                .map(section -> section.section().asked().getOrDefault(year, Money.NOTHING))
                .reduce(Money.NOTHING, Money::plus);
    }

    /** All that the sections that may be funded ask for. */
    Money asked() {
        return round.candidates().stream().map(Candidate::asked).reduce(Money.NOTHING, Money::plus);
    }

    /** What may be awarded in all years. */
    Money available() {
        return round.money().available().values().stream().reduce(Money.NOTHING, Money::plus);
    }

    /** Which option of a section a proposal funds. */
    static Optional<String> option(Proposal proposal, String section) {
        return proposal.award(section).map(Award::option).map(Option::name);
    }

    /** What a section is awarded in all years. */
    static Optional<Money> total(Proposal proposal, String section) {
        return proposal.award(section).map(Award::total);
    }

    /** What gets something else, such as {@code Wessex – early diagnosis from phase 1 to whole}. */
    String moved(Change change) {
        return moved(change.moved());
    }

    String moved(List<Alternative.Difference> moved) {
        if (moved.isEmpty()) {
            return "nothing changes";
        }
        Names names = names();
        return moved.stream()
                .map(each -> names.section(each.section()) + " from " + name(each.here()) + " to " + name(each.there()))
                .collect(Collectors.joining("; "));
    }

    private static String name(@Nullable Option option) {
        return option == null ? "nothing" : option.name();
    }
}
