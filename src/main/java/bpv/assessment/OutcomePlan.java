package bpv.assessment;

import bpv.bid.BaselineSource;
import bpv.bid.ClaimedOutcome;
import bpv.bid.EvidenceKind;
import bpv.bid.Milestone;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Risk;
import bpv.bid.Section;
import bpv.bid.TrajectoryValue;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How surely an outcome will be delivered: what the bid says of evidence, baseline, trajectory and delivery, counted
 * (scheme, section 3.2).
 *
 * @param section the section that claims the outcome
 * @param definition the outcome as the scheme defines it
 * @param claim what the section claims
 * @param submitted when the bid was submitted
 * @param yearsWithoutValue financial years from the first funded year to the target year without a value
 * @param yearsMovingAway years by whose end the outcome moves away from better
 * @param yearsWithTooLargeStep years by whose end it improves by more than the credible step
 * @param fundedYearsWithoutMilestone funded years without a milestone for this outcome that has an owner
 */
public record OutcomePlan(
        Section section,
        OutcomeDefinition definition,
        ClaimedOutcome claim,
        LocalDate submitted,
        List<FinancialYear> yearsWithoutValue,
        List<FinancialYear> yearsMovingAway,
        List<FinancialYear> yearsWithTooLargeStep,
        List<FinancialYear> fundedYearsWithoutMilestone)
        implements Subject {

    /**
     * @param lastYear the last year of the round: the target year where there is no national target
     */
    public static OutcomePlan of(
            Section section,
            OutcomeDefinition definition,
            ClaimedOutcome claim,
            LocalDate submitted,
            FinancialYear lastYear) {
        List<FinancialYear> away = new ArrayList<>(0);
        List<FinancialYear> tooLarge = new ArrayList<>(0);
        Fraction before = Fraction.of(claim.baseline().value());
        for (TrajectoryValue value : claim.trajectory()) {
            Fraction now = Fraction.of(value.value());
            Fraction gain = definition.better(before, now);
            if (gain.signum() < 0) {
                away.add(value.year());
            } else if (gain.above(definition.credibleStep())) {
                tooLarge.add(value.year());
            }
            before = now;
        }
        OutcomeDefinition.Target target = definition.target();
        List<FinancialYear> fundedYears = section.fundedYears();
        return new OutcomePlan(
                section,
                definition,
                claim,
                submitted,
                withoutValue(fundedYears.get(0), target == null ? lastYear : target.year(), claim),
                away,
                tooLarge,
                withoutMilestone(section, fundedYears, definition.id()));
    }

    private static List<FinancialYear> withoutValue(FinancialYear first, FinancialYear last, ClaimedOutcome claim) {
        List<FinancialYear> years = new ArrayList<>(0);
        for (FinancialYear year = first; year.atMost(last); year = year.next()) {
            if (!hasValue(claim, year)) {
                years.add(year);
            }
        }
        return years;
    }

    private static boolean hasValue(ClaimedOutcome claim, FinancialYear year) {
        for (TrajectoryValue value : claim.trajectory()) {
            if (value.year().equals(year)) {
                return true;
            }
        }
        return false;
    }

    private static List<FinancialYear> withoutMilestone(
            Section section, List<FinancialYear> fundedYears, String outcome) {
        List<FinancialYear> years = new ArrayList<>(0);
        for (FinancialYear year : fundedYears) {
            if (!hasMilestone(section, year, outcome)) {
                years.add(year);
            }
        }
        return years;
    }

    private static boolean hasMilestone(Section section, FinancialYear year, String outcome) {
        for (Milestone milestone : section.milestones()) {
            if (outcome.equals(milestone.outcome())
                    && year.contains(milestone.due())
                    && !Words.none(milestone.owner())) {
                return true;
            }
        }
        return false;
    }

    /** The kind of evidence; none if the bid gives none. */
    public EvidenceKind evidenceKind() {
        return claim.evidence() == null || claim.evidence().kind() == null
                ? EvidenceKind.NONE
                : claim.evidence().kind();
    }

    public boolean evidenceHasReference() {
        return claim.evidence() != null && !Words.none(claim.evidence().reference());
    }

    /** The source of the baseline; none if the bid gives none. */
    public BaselineSource baselineSource() {
        return claim.baseline().source() == null
                ? BaselineSource.NONE
                : claim.baseline().source();
    }

    /** The last day of the baseline's period, if the bid gives a period. */
    public @Nullable LocalDate baselineEnd() {
        return claim.baseline().period() == null
                ? null
                : claim.baseline().period().end();
    }

    /** The baseline's period as written; "no period" if there is none. */
    public String baselinePeriod() {
        return claim.baseline().period() == null
                ? "no period"
                : claim.baseline().period().text();
    }

    /** Whether the baseline's period is given and ends no more than so many calendar months before submission. */
    public boolean baselineWithin(int months) {
        LocalDate end = baselineEnd();
        return end != null && !end.plusMonths(months).isBefore(submitted);
    }

    /** Whether the baseline's period is given and had ended by submission. */
    public boolean baselineMeasured() {
        LocalDate end = baselineEnd();
        return end != null && !end.isAfter(submitted);
    }

    /** Risks on this outcome or the whole section, at or above a rating, that nothing mitigates; as JSON Pointers. */
    public List<String> risksWithoutMitigation(int rating) {
        List<String> open = new ArrayList<>(0);
        for (Risk risk : section.risks()) {
            boolean concerns = risk.outcome() == null || risk.outcome().equals(definition.id());
            if (concerns && risk.rating() >= rating && Words.none(risk.mitigation())) {
                open.add(risk.pointer());
            }
        }
        return open;
    }

    /** Every fault of the trajectory in one sentence; empty if there is none. */
    public String trajectoryFaults() {
        List<String> faults = new ArrayList<>();
        if (!yearsWithoutValue.isEmpty()) {
            faults.add("it has no value for " + names(yearsWithoutValue));
        }
        if (!yearsMovingAway.isEmpty()) {
            faults.add("it moves away from better by the end of " + names(yearsMovingAway));
        }
        if (!yearsWithTooLargeStep.isEmpty()) {
            faults.add("it takes a larger step than the credible " + definition.credibleStep() + " by the end of "
                    + names(yearsWithTooLargeStep));
        }
        return Words.list(faults);
    }

    /** The funded years without a milestone, in one phrase. */
    public String missingMilestones() {
        return names(fundedYearsWithoutMilestone);
    }

    public boolean core() {
        return definition.core();
    }

    public String outcome() {
        return definition.id();
    }

    private static String names(List<FinancialYear> years) {
        return Words.list(years.stream().map(FinancialYear::toString).toList());
    }

    @Override
    public String subject() {
        return section.id() + "/" + definition.id();
    }

    @Override
    public String pointer() {
        return claim.pointer();
    }
}
