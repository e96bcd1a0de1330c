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

    /** One for each section of a bid; what they share is counted once. */
    public static List<SectionReadiness> of(Bid bid, SixtyTwoDayPerformance figures, int monthsToPublish) {
        YearMonth latest = YearMonth.from(bid.submitted()).minusMonths(monthsToPublish);
        List<YearMonth> window = figures.known(latest);
        Fraction performance = figures.pooled(window).percent().orElse(null);
        SortedMap<String, Integer> words = words(bid.governance());
        List<String> actions = datedActions(bid);
        List<SectionReadiness> readiness = new ArrayList<>(bid.sections().size());
        for (Section section : bid.sections()) {
            readiness.add(new SectionReadiness(
                    section, words, firstHalf(section), window, window.size() == 3, performance, actions));
        }
        return readiness;
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
        List<String> due = new ArrayList<>(0);
        for (Milestone milestone : section.milestones()) {
            if (first.contains(milestone.due()) && !milestone.due().isAfter(first.lastDayOfFirstHalf())) {
                due.add(milestone.pointer());
            }
        }
        return due;
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
        List<String> shorter = new ArrayList<>(0);
        governanceWords.forEach((part, count) -> {
            if (count < words) {
                shorter.add(part + " (" + count + ")");
            }
        });
        return shorter;
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
