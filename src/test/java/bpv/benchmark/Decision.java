package bpv.benchmark;

import bpv.assessment.MenuKind;
import bpv.assessment.Recommendation;
import bpv.assessment.Verdict;
import bpv.bid.OutcomeClass;
import bpv.quantity.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is decided of a bid, without a word of explanation.
 *
 * @param gateway G1 to G9, in order
 * @param sections in the order of the bid
 */
record Decision(List<Verdict> gateway, List<OfSection> sections) {

    /**
     * @param outcomes every outcome of the intervention, in the order of the scheme
     * @param concerns raised, by id, in order
     * @param readinessFailed tests failed, by id, in order
     * @param fundingTestsFailed by id, in order
     * @param conditions of a section that is funded with conditions
     */
    record OfSection(
            String id,
            List<OfOutcome> outcomes,
            Fraction score,
            Fraction meanValue,
            Fraction meanConfidence,
            Map<OutcomeClass, Fraction> byClass,
            Fraction benefitPerMillion,
            List<String> concerns,
            List<String> readinessFailed,
            List<String> fundingTestsFailed,
            Recommendation recommendation,
            MenuKind menu,
            Set<Due> conditions) {}

    /**
     * @param counts whether it is in the denominator
     * @param value 0 to 4
     * @param testsFailed of C1 to C4, in order; none if the outcome is left out
     * @param score of 100
     */
    record OfOutcome(
            String outcome,
            boolean addressed,
            boolean counts,
            int value,
            int confidence,
            List<String> testsFailed,
            Fraction score) {}

    /**
     * A condition: what it is about and by when it falls due.
     *
     * @param outcome the id of the outcome, or empty
     * @param criterion the criterion that gives rise to it
     */
    record Due(String outcome, String criterion, LocalDate day) {}
}
