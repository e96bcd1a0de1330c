package bpv.benchmark;

import bpv.alliance.Footprints;
import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.assessment.ReadinessParameters;
import bpv.bid.Bid;
import bpv.bid.Governance;
import bpv.bid.Milestone;
import bpv.bid.RecoveryAction;
import bpv.bid.Section;
import bpv.quantity.Fraction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readiness tests (scheme, section 3.5). */
final class PlainReadiness {
    private final ReadinessParameters numbers;
    private final Footprints footprints;

    PlainReadiness(ReadinessParameters numbers, Footprints footprints) {
        this.numbers = numbers;
        this.footprints = footprints;
    }

    /** R2 and R4 do not depend on the section. */
    List<String> failedByTheWholeBid(Bid bid) {
        List<String> failed = new ArrayList<>(2);
        if (!governanceDescribed(bid.governance())) {
            failed.add("R2");
        }
        if (!standardMet(bid) && !actionListed(bid)) {
            failed.add("R4");
        }
        return failed;
    }

    /** The tests failed, in order. */
    List<String> failed(Section section, List<String> byTheWholeBid) {
        List<String> failed = new ArrayList<>(4);
        LocalDate inPost = section.lead() == null ? null : section.lead().inPost();
        if (inPost == null || inPost.isAfter(numbers.leadInPostBy())) {
            failed.add("R1");
        }
        if (byTheWholeBid.contains("R2")) {
            failed.add("R2");
        }
        if (!milestoneInFirstSixMonths(section)) {
            failed.add("R3");
        }
        if (byTheWholeBid.contains("R4")) {
            failed.add("R4");
        }
        return failed;
    }

    private boolean governanceDescribed(@Nullable Governance governance) {
        return governance != null
                && PlainText.words(governance.oversight()) >= numbers.governanceWords()
                && PlainText.words(governance.stpFit()) >= numbers.governanceWords()
                && PlainText.words(governance.partners()) >= numbers.governanceWords();
    }

    private static boolean milestoneInFirstSixMonths(Section section) {
        LocalDate first = section.firstFundedYear().firstDay();
        LocalDate last = first.plusMonths(6).minusDays(1);
        for (Milestone milestone : section.milestones()) {
            if (!milestone.due().isBefore(first) && !milestone.due().isAfter(last)) {
                return true;
            }
        }
        return false;
    }

    /** Pooled over the three latest published months, all of which have to be known. */
    private boolean standardMet(Bid bid) {
        SixtyTwoDayPerformance figures = footprints.performance().get(bid.alliance());
        if (figures == null) {
            return false;
        }
        YearMonth latest = YearMonth.from(bid.submitted()).minusMonths(numbers.monthsToPublish());
        long treated = 0;
        long within = 0;
        for (int back = 0; back < 3; back++) {
            Counts month = figures.months().get(latest.minusMonths(back));
            if (month == null) {
                return false;
            }
            treated += month.treated();
            within += month.within();
        }
        return treated > 0 && Fraction.of(100 * within, treated).atLeast(numbers.standard());
    }

    private static boolean actionListed(Bid bid) {
        for (RecoveryAction action : bid.sixtyTwoDayRecovery()) {
            if (action.due() != null && !PlainText.isMissing(action.owner())) {
                return true;
            }
        }
        return false;
    }
}
