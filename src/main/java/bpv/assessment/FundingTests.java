package bpv.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The funding tests of a section with their answers, for the recommendation to be read off.
 *
 * @param totals what the tests were decided on
 * @param passed the criteria passed, by id
 */
public record FundingTests(SectionTotals totals, Set<String> passed) implements Subject {
    public FundingTests {
        passed = Set.copyOf(passed);
    }

    /** F1: no gateway criterion is failed. */
    public boolean eligible() {
        return passed.contains("F1");
    }

    /** F2 and F3: score and mean value are above their floors. */
    public boolean aboveFloors() {
        return passed.contains("F2") && passed.contains("F3");
    }

    /** F4: the score is high enough to fund without conditions. */
    public boolean scoreToFund() {
        return passed.contains("F4");
    }

    /** F5: few enough readiness tests are failed to start in the first year. */
    public boolean readyToStart() {
        return passed.contains("F5");
    }

    /** F6 to F9: confidence, no concern, all readiness tests, nothing for the panel. */
    public boolean nothingOutstanding() {
        return passed.contains("F6") && passed.contains("F7") && passed.contains("F8") && passed.contains("F9");
    }

    /** A sentence on a section that asks for one year only; nothing for any other. */
    public String noteOnLaterPhase() {
        return totals.section().fundedYears().size() == 1
                ? " It asks for money in one year only, so nothing is left to fund later."
                : "";
    }

    /** Which of score and mean value is below its floor, in one phrase. */
    public String belowFloors() {
        List<String> below = new ArrayList<>(2);
        if (!passed.contains("F2")) {
            below.add("the score, " + totals.scoreShown());
        }
        if (!passed.contains("F3")) {
            below.add("the mean value, " + totals.valueShown());
        }
        return Words.list(below);
    }

    public String scoreShown() {
        return totals.scoreShown();
    }

    @Override
    public String subject() {
        return totals.subject();
    }

    @Override
    public String pointer() {
        return totals.pointer();
    }
}
