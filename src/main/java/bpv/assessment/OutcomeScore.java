package bpv.assessment;

import bpv.bid.OutcomeDefinition;
import bpv.quantity.Fraction;
import java.util.List;

/**
 * The score of one outcome of a section.
 *
 * @param definition the outcome as the scheme defines it
 * @param addressed whether the section claims it
 * @param value the finding on value; its points are 0 to 4
 * @param tests the findings on confidence, in the order of the criteria; none if the outcome is left out
 * @param counts whether it is in the denominator of the section's score
 */
public record OutcomeScore(
        OutcomeDefinition definition,
        boolean addressed,
        Explained<Finding> value,
        List<Explained<Finding>> tests,
        boolean counts) {

    /** The highest value, and the highest confidence. */
    public static final int HIGHEST = 4;

    public OutcomeScore {
        tests = List.copyOf(tests);
    }

    public int valuePoints() {
        return value.conclusion().points();
    }

    /** One point for each test passed. */
    public int confidencePoints() {
        int passed = 0;
        for (Explained<Finding> test : tests) {
            passed += test.conclusion().isMet() ? 1 : 0;
        }
        return passed;
    }

    /** 100 times value of 4 times confidence of 4. */
    public Fraction score() {
        return score(valuePoints(), confidencePoints());
    }

    /** The same of any value and confidence, each 0 to 4. */
    static Fraction score(int value, int confidence) {
        return Fraction.of(100L * value * confidence, HIGHEST * HIGHEST);
    }
}
