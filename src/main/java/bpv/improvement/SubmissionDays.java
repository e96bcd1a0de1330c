package bpv.improvement;

import bpv.assessment.ChangeableField;
import bpv.bid.Baseline;
import bpv.bid.Bid;
import bpv.bid.ClaimedOutcome;
import bpv.bid.DeliveryPlan;
import bpv.bid.Period;
import bpv.bid.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * The days of submission that are worth trying. Between two days on which some test changes its answer, one day is like
 * another, and how far dates have to move grows or falls evenly: so only the ends of these stretches count, and the day
 * nearest to the one that the bid gives.
 */
final class SubmissionDays {
    private SubmissionDays() {}

    /** The day that the bid gives, and then the others, earliest first. */
    static List<LocalDate> of(Judge judge, Bid bid) {
        LinkedHashSet<LocalDate> days = new LinkedHashSet<>(List.of(bid.submitted()));
        LocalDate first = judge.improvement().submittedFrom();
        LocalDate last = judge.numbers().gateway().closingDate();
        if (judge.improvement().allows(ChangeableField.SUBMITTED) && !first.isAfter(last)) {
            List<LocalDate> starts = List.copyOf(starts(judge, bid, first, last));
            for (int i = 0; i < starts.size(); i++) {
                LocalDate begin = starts.get(i);
                LocalDate end = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : last;
                LocalDate near = bid.submitted().isBefore(begin) ? begin : bid.submitted();
                days.add(begin);
                days.add(near.isAfter(end) ? end : near);
                days.add(end);
            }
        }
        return List.copyOf(days);
    }

    /** The first days of stretches between the first and the last day offered. */
    private static TreeSet<LocalDate> starts(Judge judge, Bid bid, LocalDate first, LocalDate last) {
        List<LocalDate> turns = new ArrayList<>(ApprovalDates.of(bid));
        DeliveryPlan plan = bid.deliveryPlan();
        if (plan != null && plan.agreed() != null) {
            turns.add(plan.agreed());
        }
        int months = judge.numbers().confidence().baselineMonths();
        for (Section section : bid.sections()) {
            for (ClaimedOutcome claim : section.outcomes()) {
                Baseline baseline = claim.baseline();
                Period period = baseline.period();
                if (period != null) {
                    turns.add(period.end());
                    turns.add(period.end().plusMonths(months).plusDays(1));
                }
            }
        }
        for (LocalDate month = first.withDayOfMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            turns.add(month);
        }
        TreeSet<LocalDate> starts = new TreeSet<>(List.of(first));
        turns.stream().filter(day -> day.isAfter(first) && !day.isAfter(last)).forEach(starts::add);
        return starts;
    }
}
