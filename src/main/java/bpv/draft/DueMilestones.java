package bpv.draft;

import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The milestones of a section of a draft whose day is known, read once: they are asked about for each outcome and year. */
final class DueMilestones {
    private final List<Due> all = new ArrayList<>();

    private record Due(LocalDate day, Part milestone) {}

    DueMilestones(Part section) {
        for (Part milestone : section.get("milestones").items()) {
            milestone.text("due").ifPresent(due -> all.add(new Due(LocalDate.parse(due), milestone)));
        }
    }

    /** Those of an outcome that are due in a year. */
    List<Part> of(OutcomeDefinition outcome, FinancialYear year) {
        List<Part> due = new ArrayList<>();
        for (Due each : all) {
            if (year.contains(each.day()) && each.milestone().says("outcome", outcome.id())) {
                due.add(each.milestone());
            }
        }
        return due;
    }

    /** Whether one is due in the first half of a year. */
    boolean anyInFirstHalf(FinancialYear year) {
        return all.stream()
                .anyMatch(each -> year.contains(each.day()) && !each.day().isAfter(year.lastDayOfFirstHalf()));
    }
}
