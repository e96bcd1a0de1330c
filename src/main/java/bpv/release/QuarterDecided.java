package bpv.release;

import bpv.assessment.Explained;
import bpv.assessment.Finding;

/**
 * What the rules decide of one quarter of one Alliance.
 *
 * @param performance the figures decided on
 * @param part S1: the part of the instalment paid; its points are per cent
 * @param reRelease S4: whether what earlier quarters hold is released
 * @param figures S6: whether the figures are in doubt
 * @param partByOtherAverage the part that the other reading of the average would pay, in per cent
 */
public record QuarterDecided(
        QuarterPerformance performance,
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

    public Instalment.Decision decision() {
        return new Instalment.Decision(tier(), reRelease.conclusion().isMet());
    }
}
