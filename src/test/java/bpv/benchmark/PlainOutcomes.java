package bpv.benchmark;

import bpv.assessment.ConfidenceParameters;
import bpv.benchmark.Decision.OfOutcome;
import bpv.bid.Baseline;
import bpv.bid.BaselineSource;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Evidence;
import bpv.bid.EvidenceKind;
import bpv.bid.Milestone;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Risk;
import bpv.bid.Section;
import bpv.bid.TrajectoryValue;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.rules.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Value and confidence of outcomes (scheme, sections 3.1 and 3.2). */
final class PlainOutcomes {
    private static final Set<EvidenceKind> STRONG = EnumSet.of(
            EvidenceKind.NICE_GUIDANCE,
            EvidenceKind.SYSTEMATIC_REVIEW,
            EvidenceKind.RANDOMISED_TRIAL,
            EvidenceKind.EVALUATED_PILOT);

    private static final Set<BaselineSource> CHECKABLE = EnumSet.of(
            BaselineSource.CANCER_DASHBOARD,
            BaselineSource.NATIONAL_AUDIT,
            BaselineSource.CPES,
            BaselineSource.CANCER_WAITING_TIMES,
            BaselineSource.LOCAL_AUDIT);

    private final PlainValue values;
    private final ConfidenceParameters numbers;
    private final FinancialYear lastYear;
    private final Set<String> core = new HashSet<>();

    PlainOutcomes(Numbers numbers) {
        values = new PlainValue(numbers.value());
        this.numbers = numbers.confidence();
        this.lastYear = numbers.allocation().available().lastKey();
        for (OutcomeDefinition outcome : numbers.outcomes()) {
            if (outcome.core()) {
                core.add(outcome.id());
            }
        }
    }

    boolean isCore(String outcome) {
        return core.contains(outcome);
    }

    /** @param funded the section's funded years, in order */
    OfOutcome outcome(OutcomeDefinition definition, Section section, List<FinancialYear> funded, LocalDate submitted) {
        ClaimedOutcome claim = section.outcome(definition.id()).orElse(null);
        if (claim == null) {
            return new OfOutcome(definition.id(), false, definition.core(), 0, 0, List.of(), Fraction.ZERO);
        }
        int value = values.value(definition, claim);
        List<String> failed = testsFailed(definition, claim, section, funded, submitted);
        int confidence = 4 - failed.size();
        Fraction score = Fraction.of(100L * value * confidence, 16);
        return new OfOutcome(definition.id(), true, true, value, confidence, failed, score);
    }

    private List<String> testsFailed(
            OutcomeDefinition definition,
            ClaimedOutcome claim,
            Section section,
            List<FinancialYear> funded,
            LocalDate submitted) {
        List<String> failed = new ArrayList<>(4);
        if (!strong(claim.evidence())) {
            failed.add("C1");
        }
        if (!measuredRecently(claim.baseline(), submitted)) {
            failed.add("C2");
        }
        if (!complete(definition, claim, funded.get(0)) || !credible(definition, claim)) {
            failed.add("C3");
        }
        if (!milestoneEachYear(definition.id(), funded, section.milestones())
                || riskLeftOpen(definition.id(), section)) {
            failed.add("C4");
        }
        return failed;
    }

    private static boolean strong(@Nullable Evidence evidence) {
        return evidence != null
                && evidence.kind() != null
                && STRONG.contains(evidence.kind())
                && !PlainText.isMissing(evidence.reference());
    }

    private boolean measuredRecently(Baseline baseline, LocalDate submitted) {
        if (baseline.source() == null || !CHECKABLE.contains(baseline.source()) || baseline.period() == null) {
            return false;
        }
        LocalDate end = baseline.period().end();
        return !end.isAfter(submitted)
                && !end.plusMonths(numbers.baselineMonths()).isBefore(submitted);
    }

    private boolean complete(OutcomeDefinition definition, ClaimedOutcome claim, FinancialYear first) {
        OutcomeDefinition.Target target = definition.target();
        FinancialYear last = target == null ? lastYear : target.year();
        int wanted = Math.max(0, last.start() - first.start() + 1);
        for (TrajectoryValue value : claim.trajectory()) {
            if (first.atMost(value.year()) && value.year().atMost(last)) {
                wanted--;
            }
        }
        return wanted == 0;
    }

    /** Never away from better, and no step above the credible one; the first is counted from the baseline. */
    private static boolean credible(OutcomeDefinition definition, ClaimedOutcome claim) {
        Fraction before = Fraction.of(claim.baseline().value());
        for (TrajectoryValue value : claim.trajectory()) {
            Fraction now = Fraction.of(value.value());
            Fraction step = definition.better(before, now);
            if (step.signum() < 0 || step.above(definition.credibleStep())) {
                return false;
            }
            before = now;
        }
        return true;
    }

    private static boolean milestoneEachYear(String outcome, List<FinancialYear> funded, List<Milestone> milestones) {
        for (FinancialYear year : funded) {
            if (!milestoneIn(year, outcome, milestones)) {
                return false;
            }
        }
        return true;
    }

    private static boolean milestoneIn(FinancialYear year, String outcome, List<Milestone> milestones) {
        for (Milestone milestone : milestones) {
            if (outcome.equals(milestone.outcome())
                    && year.contains(milestone.due())
                    && !PlainText.isMissing(milestone.owner())) {
                return true;
            }
        }
        return false;
    }

    private boolean riskLeftOpen(String outcome, Section section) {
        for (Risk risk : section.risks()) {
            boolean concerns = risk.outcome() == null || risk.outcome().equals(outcome);
            if (concerns
                    && risk.likelihood() * risk.impact() >= numbers.riskRating()
                    && PlainText.isMissing(risk.mitigation())) {
                return true;
            }
        }
        return false;
    }
}
