package bpv.release;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.assessment.Subject;
import bpv.assessment.Words;
import bpv.quantity.Fraction;
import bpv.quantity.Quarter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An Alliance's 62-day performance as it bears on one quarter's instalment.
 *
 * @param alliance the Alliance's id
 * @param quarter the quarter to be paid
 * @param window the three months that count, in order
 * @param known those of them that are known
 * @param counts treated, and within 62 days, in the known months together; of an assumed month in whole patients
 * @param pooled within as a percentage of treated; null if nobody was treated
 * @param mean the mean of the monthly percentages; null if nobody was treated
 * @param deciding the one of the two that the rules compare
 * @param incomplete known months that look incomplete
 */
public record QuarterPerformance(
        String alliance,
        Quarter quarter,
        List<YearMonth> window,
        List<YearMonth> known,
        Counts counts,
        @Nullable Fraction pooled,
        @Nullable Fraction mean,
        @Nullable Fraction deciding,
        List<YearMonth> incomplete)
        implements Subject {

    public static QuarterPerformance of(Outlook outlook, Quarter quarter, ReleaseParameters parameters) {
        SixtyTwoDayPerformance figures = outlook.figures();
        List<YearMonth> window = monthsFor(quarter, parameters);
        List<YearMonth> known = figures.known(window.get(2));
        Fraction pooled = outlook.pooled(known).orElse(null);
        Fraction mean = outlook.meanOfMonths(known).orElse(null);
        Fraction least =
                figures.medianTreated().times(parameters.incompleteShare()).dividedBy(100);
        return new QuarterPerformance(
                figures.alliance(),
                quarter,
                window,
                known,
                figures.pooled(known),
                pooled,
                mean,
                parameters.average() == ReleaseParameters.Average.POOLED ? pooled : mean,
                known.stream()
                        .filter(month -> Fraction.of(
                                        figures.pooled(List.of(month)).treated())
                                .below(least))
                        .toList());
    }

    /** The three months that count for a quarter, in order. */
    public static List<YearMonth> monthsFor(Quarter quarter, ReleaseParameters parameters) {
        YearMonth start = YearMonth.from(quarter.year().firstDay()).plusMonths(3L * (quarter.number() - 1));
        YearMonth last = start.minusMonths(1L + parameters.lagMonths());
        return List.of(last.minusMonths(2), last.minusMonths(1), last);
    }

    /** The same with the other reading of the average deciding. */
    public QuarterPerformance decidedByTheOtherAverage() {
        Fraction other = Objects.equals(deciding, pooled) ? mean : pooled;
        return new QuarterPerformance(alliance, quarter, window, known, counts, pooled, mean, other, incomplete);
    }

    public boolean isKnown() {
        return deciding != null;
    }

    /** Whether performance is known and at the given percentage or above. */
    public boolean atLeast(Fraction percent) {
        return deciding != null && deciding.atLeast(percent);
    }

    /** Whether performance is known and below the given percentage. */
    public boolean below(Fraction percent) {
        return deciding != null && deciding.below(percent);
    }

    /** Whether every month of the window is known and looks complete. */
    public boolean isComplete() {
        return known.size() == window.size() && incomplete.isEmpty();
    }

    /** The deciding percentage beside both thresholds, such as {@code 80.05%}. */
    public String shownBeside(Fraction threshold, Fraction other) {
        return deciding == null ? "nothing" : deciding.shownBeside(List.of(threshold, other)) + "%";
    }

    /** The deciding percentage beside a threshold, such as {@code 84.96%}. */
    public String shownBeside(Fraction threshold) {
        return deciding == null ? "nothing" : deciding.shownBeside(threshold) + "%";
    }

    /** Such as {@code 2017-10 to 2017-12}. */
    public String windowShown() {
        return window.get(0) + " to " + window.get(window.size() - 1);
    }

    /** What is missing or looks incomplete, in one phrase. */
    public String doubts() {
        List<String> doubts = new ArrayList<>();
        window.stream().filter(month -> !known.contains(month)).forEach(month -> doubts.add(month + " is not known"));
        incomplete.forEach(month -> doubts.add(month + " looks incomplete"));
        return Words.list(doubts);
    }

    @Override
    public String subject() {
        return alliance + "/" + quarter;
    }

    /** Reference data: nothing of the bid. */
    @Override
    public List<String> places() {
        return List.of();
    }

    @Override
    public String pointer() {
        return "";
    }
}
