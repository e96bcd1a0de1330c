package bpv.benchmark;

import bpv.bid.Baseline;
import bpv.bid.BaselineSource;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Evidence;
import bpv.bid.EvidenceKind;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Period;
import bpv.bid.TrajectoryValue;
import bpv.quantity.FinancialYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up claimed outcomes: the trajectory ends on a band of value, or a hundredth beside it. */
final class GeneratedOutcome {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final List<String> RECENT = List.of("2015", "2015/16", "2014/15", "2016");
    private static final List<String> OFF = List.of("2014", "2013/14", "2012", "2016/17", "2017", "2020/21");

    private final List<FinancialYear> years;

    GeneratedOutcome(List<FinancialYear> years) {
        this.years = years;
    }

    ClaimedOutcome claimed(Chance chance, OutcomeDefinition outcome, String pointer) {
        BigDecimal from = baseline(chance, outcome);
        return new ClaimedOutcome(
                outcome.id(),
                new Baseline(from, chance.mostly(() -> period(chance)), source(chance)),
                trajectory(chance, outcome, from),
                evidence(chance),
                pointer);
    }

    private static Period period(Chance chance) {
        return Period.parse(chance.of(chance.careful() ? RECENT : OFF)).orElseThrow();
    }

    private static @Nullable BaselineSource source(Chance chance) {
        return chance.careful()
                ? chance.of(List.of(BaselineSource.values()).subList(0, 5))
                : chance.of(BaselineSource.ESTIMATE, BaselineSource.NONE, null);
    }

    private static @Nullable Evidence evidence(Chance chance) {
        @Nullable
        EvidenceKind kind = chance.careful()
                ? chance.of(List.of(EvidenceKind.values()).subList(0, 4))
                : chance.of(EvidenceKind.LOCAL_EXPERIENCE, EvidenceKind.EXPERT_OPINION, EvidenceKind.NONE, null);
        return chance.mostly(() -> new Evidence(kind, chance.name()));
    }

    /** Within reach of the target; or at it, beyond it, or nothing. */
    private static BigDecimal baseline(Chance chance, OutcomeDefinition outcome) {
        BigDecimal step = outcome.credibleStep().toDecimal(2);
        OutcomeDefinition.Target target = outcome.target();
        BigDecimal goal = target == null
                ? step.multiply(BigDecimal.valueOf(chance.between(2, 30)))
                : target.value().toDecimal(1);
        if (!chance.careful()) {
            BigDecimal beyond = goal.add(outcome.lowerIsBetter() ? HUNDREDTH.negate() : HUNDREDTH);
            return within(outcome, chance.of(BigDecimal.ZERO, goal, beyond, BigDecimal.valueOf(chance.between(0, 10))));
        }
        BigDecimal reach = step.multiply(BigDecimal.valueOf(chance.between(5, target == null ? 5 : 36)))
                .movePointLeft(1);
        return within(outcome, target == null ? goal : goal.subtract(reach));
    }

    /** What the trajectory reaches in the target year: bands of 0, 50, 75 and 100 per cent, or 5, 10 and 20. */
    private static BigDecimal goal(Chance chance, OutcomeDefinition outcome, BigDecimal from) {
        OutcomeDefinition.Target target = outcome.target();
        BigDecimal whole = target == null ? from : target.value().toDecimal(2).subtract(from);
        int percent = target == null ? chance.of(5, 10, 20, 20, 30) : chance.of(50, 75, 75, 100, 100, 110);
        if (!chance.careful()) {
            percent = chance.of(0, 0, 1, -10, 49, 74, 99);
        }
        BigDecimal gain = whole.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        BigDecimal to = target == null && outcome.lowerIsBetter() ? from.subtract(gain) : from.add(gain);
        BigDecimal beside = chance.careful() ? BigDecimal.ZERO : chance.of(HUNDREDTH, HUNDREDTH.negate());
        return within(outcome, to.add(beside));
    }

    private List<TrajectoryValue> trajectory(Chance chance, OutcomeDefinition outcome, BigDecimal from) {
        OutcomeDefinition.Target target = outcome.target();
        int inTime = target == null ? years.size() : years.indexOf(target.year()) + 1;
        BigDecimal goal = goal(chance, outcome, from);
        List<TrajectoryValue> values = new ArrayList<>();
        BigDecimal before = from;
        for (int i = 0; i < years.size(); i++) {
            BigDecimal now = i + 1 < inTime
                    ? from.add(goal.subtract(from)
                            .multiply(BigDecimal.valueOf(i + 1))
                            .divide(BigDecimal.valueOf(inTime), 2, RoundingMode.DOWN))
                    : goal;
            if (!chance.careful() || chance.oneIn(60)) {
                BigDecimal step = outcome.credibleStep().toDecimal(2);
                now = before.add(chance.of(step, step.negate(), step.add(HUNDREDTH), HUNDREDTH.negate()));
            }
            now = within(outcome, now);
            before = now;
            values.add(new TrajectoryValue(years.get(i), now));
        }
        if (!chance.careful()) {
            return values.subList(chance.between(0, values.size() - 1), values.size());
        }
        if (!chance.careful()) {
            values.remove(chance.between(0, values.size() - 1));
        }
        return chance.oneIn(3) ? chance.shuffled(values) : values;
    }

    private static BigDecimal within(OutcomeDefinition outcome, BigDecimal value) {
        return value.max(BigDecimal.ZERO).min(BigDecimal.valueOf(outcome.unit().highest()));
    }
}
