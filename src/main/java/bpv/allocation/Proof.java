package bpv.allocation;

import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Why a proposal is what it is. */
public sealed interface Proof {
    /** In a few words, such as {@code branch and bound}. */
    String method();

    /** What is proved, in a few words. */
    String status();

    /** Rank order follows a rule, step by step; there is nothing to prove. */
    record ByRule() implements Proof {
        @Override
        public String method() {
            return "rank order";
        }

        @Override
        public String status() {
            return "by rule";
        }
    }

    /**
     * Best value, by a search that leaves out only what provably cannot be better.
     *
     * @param standing what the search proved
     * @param benefit of the proposal
     * @param bound no plan has more benefit than this; equal to the benefit where that is proved greatest
     * @param nodes how many nodes were looked at, all steps together
     * @param nodeLimit how many might have been
     */
    record BySearch(Standing standing, Fraction benefit, Fraction bound, long nodes, long nodeLimit) implements Proof {
        @Override
        public String method() {
            return "branch and bound";
        }

        @Override
        public String status() {
            return switch (standing) {
                case PROVED -> "proved";
                case TIES_NOT_PROVED -> "benefit proved, ties not";
                case NOT_PROVED -> "not proved";
            };
        }

        /** By how much, at most, another plan may have more benefit; 0 where the benefit is proved greatest. */
        public Fraction gap() {
            return bound.minus(benefit);
        }

        /** The bound with so many decimals, rounded up, so that what is shown is a bound too. */
        public BigDecimal boundShown(int places) {
            return roundedUp(bound, places);
        }

        /** The gap with so many decimals, rounded up, so that a gap is never shown as none. */
        public BigDecimal gapShown(int places) {
            return roundedUp(gap(), places);
        }

        private static BigDecimal roundedUp(Fraction value, int places) {
            return new BigDecimal(value.numerator())
                    .divide(new BigDecimal(value.denominator()), places, RoundingMode.CEILING);
        }
    }

    /** What a search proved before it ended. */
    enum Standing {
        /** No plan has more benefit; none of the same benefit takes less money; none of both comes first by section id. */
        PROVED,
        /** No plan has more benefit, but the node limit came before all plans of this benefit were compared. */
        TIES_NOT_PROVED,
        /** The node limit came first: another plan may have more benefit, up to the bound. */
        NOT_PROVED
    }
}
