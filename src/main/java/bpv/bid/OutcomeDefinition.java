package bpv.bid;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of the scheme (scheme, section 3), as in force on the day of assessment.
 *
 * @param id such as {@code ED1}
 * @param intervention the intervention it belongs to
 * @param means what is measured, as a phrase
 * @param unit what it is counted in
 * @param lowerIsBetter whether an improvement is a fall
 * @param target the national target, if there is one
 * @param outcomeClass its class in the value equation
 * @param core whether every section for the intervention has to address it
 * @param weight its weight within the section, above zero
 * @param credibleStep the largest improvement in a year that is credible, in the outcome's unit
 */
public record OutcomeDefinition(
        String id,
        Intervention intervention,
        String means,
        Unit unit,
        boolean lowerIsBetter,
        @Nullable Target target,
        OutcomeClass outcomeClass,
        boolean core,
        Fraction weight,
        Fraction credibleStep) {

    /** By how much the second value is better than the first; negative if it is worse. */
    public Fraction better(Fraction before, Fraction after) {
        return lowerIsBetter ? before.minus(after) : after.minus(before);
    }

    /**
     * A national target.
     *
     * @param value in the outcome's unit
     * @param year the financial year by whose end it is to be reached
     */
    public record Target(Fraction value, FinancialYear year) {}

    /** What outcomes are counted in, with the range of values that a bid may state. */
    public enum Unit {
        PER_CENT("%", 100),
        RATING("points of 10", 10),
        PER_THOUSAND_A_YEAR("appointments per 1,000 patients a year", 1_000_000);

        private final String title;
        private final int highest;

        Unit(String title, int highest) {
            this.title = title;
            this.highest = highest;
        }

        /** The unit in a sentence. */
        public String title() {
            return title;
        }

        /** The highest value that a bid may state; the lowest is 0. */
        public int highest() {
            return highest;
        }
    }
}
