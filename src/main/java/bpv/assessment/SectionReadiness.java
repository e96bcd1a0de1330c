package bpv.assessment;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.bid.Bid;
import bpv.bid.Governance;
import bpv.bid.Milestone;
import bpv.bid.RecoveryAction;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How ready an Alliance is to start one section (scheme, section 3.5).
 *
 * @param section the section
 * @param governanceWords words on oversight, STP fit and partners, by the form's key
 * @param milestonesInFirstHalf milestones due in the first six months of the first funded year, as JSON Pointers
 * @param window the latest published months before submission, as far as known
 * @param windowComplete whether all three of them are known
 * @param performance treated within 62 days in these months, pooled, in per cent; null if nobody was treated
 * @param datedActions actions on 62 days that have an owner and a date, as JSON Pointers
 */
public record SectionReadiness(
        Section section,
        SortedMap<String, Integer> governanceWords,
        List<String> milestonesInFirstHalf,
        List<YearMonth> window,
        boolean windowComplete,
        @Nullable Fraction performance,
        List<String> datedActions)
        implements Subject {

    public static SectionReadiness of(Section section, Bid bid, SixtyTwoDayPerformance figures, int monthsToPublish) {
        YearMonth latest = YearMonth.from(bid.submitted()).minusMonths(monthsToPublish);
        List<YearMonth> window = figures.known(latest);
        return new SectionReadiness(
                section,
                words(bid.governance()),
                firstHalf(section),
                window,
                window.size() == 3,
                figures.pooled(window).percent().orElse(null),
                datedActions(bid));
    }

    private static SortedMap<String, Integer> words(@Nullable Governance governance) {
        SortedMap<String, Integer> words = new TreeMap<>();
        words.put("oversight", Words.count(governance == null ? null : governance.oversight()));
        words.put("stpFit", Words.count(governance == null ? null : governance.stpFit()));
        words.put("partners", Words.count(governance == null ? null : governance.partners()));
        return words;
    }

    private static List<String> firstHalf(Section section) {
        FinancialYear first = section.firstFundedYear();
        return section.milestones().stream()
                .filter(milestone ->
                        first.contains(milestone.due()) && !milestone.due().isAfter(first.lastDayOfFirstHalf()))
                .map(Milestone::pointer)
                .toList();
    }

    private static List<String> datedActions(Bid bid) {
        List<String> dated = new ArrayList<>(0);
        for (int i = 0; i < bid.sixtyTwoDayRecovery().size(); i++) {
            RecoveryAction action = bid.sixtyTwoDayRecovery().get(i);
            if (action.due() != null && !Words.none(action.owner())) {
                dated.add("/sixtyTwoDayRecovery/" + i);
            }
        }
        return dated;
    }

    public @Nullable LocalDate leadInPost() {
        return section.lead() == null ? null : section.lead().inPost();
    }

    /** The parts of governance described in fewer words than the given number, by the form's key. */
    public List<String> governanceShorterThan(int words) {
        return governanceWords.entrySet().stream()
                .filter(part -> part.getValue() < words)
                .map(part -> part.getKey() + " (" + part.getValue() + ")")
                .toList();
    }

    /** Whether all three months are known and the pooled percentage is at the standard or above. */
    public boolean performedAt(Fraction standard) {
        return windowComplete && performance != null && performance.atLeast(standard);
    }

    public FinancialYear firstFundedYear() {
        return section.firstFundedYear();
    }

    /** What is known of the three months, in one phrase. */
    public String performanceShown(Fraction standard) {
        if (!windowComplete || performance == null) {
            return window.size() + " of 3 months known";
        }
        return performance.shownBeside(standard) + "% in " + window.get(0) + " to " + window.get(2);
    }

    @Override
    public String subject() {
        return section.id();
    }

    @Override
    public String pointer() {
        return section.pointer();
    }
}
