package bpv.impact;

import bpv.allocation.Award;
import bpv.allocation.Option;
import bpv.allocation.Proposal;
import bpv.assessment.AssessedSection;
import bpv.assessment.Recommendation;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.RoundResult;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a section stands in a round.
 *
 * @param score 0 to 100
 * @param meanValue 0 to 100
 * @param meanConfidence 0 to 100
 * @param recommendation the label
 * @param rank among the sections that may be funded, from 1; null if it may not be
 * @param awards what it is given, by the name of the proposal; a proposal that gives it nothing is absent
 */
public record SectionState(
        Fraction score,
        Fraction meanValue,
        Fraction meanConfidence,
        Recommendation recommendation,
        @Nullable Integer rank,
        SortedMap<String, Given> awards) {
    public SectionState {
        awards = Collections.unmodifiableSortedMap(new TreeMap<>(awards));
    }

    /**
     * What a proposal gives a section.
     *
     * @param option such as {@code phase 1}
     * @param years whole pounds by financial year; only years with money
     */
    public record Given(String option, SortedMap<FinancialYear, Money> years) {
        public Given {
            years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        }

        static Given of(Option option) {
            return new Given(option.name(), option.years());
        }

        /** In all years together. */
        public Money total() {
            return years.values().stream().reduce(Money.NOTHING, Money::plus);
        }
    }

    /** Every section of a round, by id. */
    static SortedMap<String, SectionState> of(RoundResult result) {
        SortedMap<String, SectionState> states = new TreeMap<>();
        for (RoundResult.SectionOf each : result.sections()) {
            AssessedSection section = each.section();
            SortedMap<String, Given> awards = new TreeMap<>();
            for (Proposal proposal : result.proposals()) {
                proposal.award(section.id())
                        .map(Award::option)
                        .ifPresent(option -> awards.put(proposal.name(), Given.of(option)));
            }
            states.put(
                    section.id(),
                    new SectionState(
                            section.score().score(),
                            section.score().meanValue(),
                            section.score().meanConfidence(),
                            section.label(),
                            result.ranks().get(section.id()),
                            awards));
        }
        return states;
    }
}
