package bpv.release;

import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.quantity.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules decide of one quarter of one Alliance.
 *
 * @param performance the figures decided on
 * @param numbers the numbers decided by
 * @param part S1: the part of the instalment paid; its points are per cent
 * @param reRelease S4: whether what earlier quarters hold is released
 * @param figures S6: whether the figures are in doubt
 * @param partByOtherAverage the part that the other reading of the average would pay, in per cent
 */
public record QuarterDecided(
        QuarterPerformance performance,
        ReleaseParameters numbers,
        Explained<Finding> part,
        Explained<Finding> reRelease,
        Explained<Finding> figures,
        int partByOtherAverage) {

    public int tier() {
        return part.conclusion().points();
    }

    /** Whether the figures are in doubt, so that what was decided on them may change. */
    public boolean provisional() {
        return !figures.conclusion().isMet();
    }

    public boolean averagesDiffer() {
        return partByOtherAverage != tier();
    }

    /** The pooled percentage, with as many decimals as tell it from the thresholds; nothing if none is known. */
    public String pooledShown() {
        return shown(performance.pooled());
    }

    /** The mean of the monthly percentages, likewise. */
    public String meanShown() {
        return shown(performance.mean());
    }

    private String shown(@Nullable Fraction percent) {
        return percent == null ? "" : percent.shownBeside(List.of(numbers.standard(), numbers.lowerThreshold()));
    }

    public Instalment.Decision decision() {
        return new Instalment.Decision(tier(), reRelease.conclusion().isMet());
    }
}
