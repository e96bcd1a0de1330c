package bpv.assessment;

import bpv.bid.Section;
import bpv.quantity.Fraction;
import java.util.List;

/**
 * What the recommendation of a section is decided on, counted.
 *
 * @param section the section
 * @param score its score, 0 to 100
 * @param meanValue 0 to 100
 * @param meanConfidence 0 to 100
 * @param gatewayNotMet gateway criteria that are not met, by id
 * @param forThePanel criteria with a finding for the panel, by id
 * @param concerns concerns raised, by id
 * @param readinessFailed readiness tests failed, by id
 * @param scoreShown the score, with as many decimals as its thresholds ask for
 * @param valueShown the mean value, likewise
 * @param confidenceShown the mean confidence, likewise
 */
public record SectionTotals(
        Section section,
        Fraction score,
        Fraction meanValue,
        Fraction meanConfidence,
        List<String> gatewayNotMet,
        List<String> forThePanel,
        List<String> concerns,
        List<String> readinessFailed,
        String scoreShown,
        String valueShown,
        String confidenceShown)
        implements Subject {

    public int failedReadiness() {
        return readinessFailed.size();
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
