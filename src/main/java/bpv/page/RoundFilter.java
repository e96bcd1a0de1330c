package bpv.page;

import bpv.assessment.AssessedSection;
import bpv.bid.Intervention;
import bpv.report.RankedSection;
import org.jspecify.annotations.Nullable;

/**
 * Which sections of a round are listed. A key that is null or empty leaves nothing out; one that the round does not know,
 * such as of a bid that has problems now, leaves out everything.
 *
 * @param intervention the key of an intervention
 * @param recommendation the key of a recommendation
 * @param alliance the id of an Alliance
 * @param region the name of a region
 */
public record RoundFilter(
        @Nullable String intervention,
        @Nullable String recommendation,
        @Nullable String alliance,
        @Nullable String region) {
    /** Leaves nothing out. */
    public static final RoundFilter ALL = new RoundFilter(null, null, null, null);

    boolean takes(RankedSection ranked) {
        AssessedSection section = ranked.section();
        Intervention its = section.section().intervention();
        return fits(intervention, its.key())
                && fits(recommendation, section.label().key())
                && fits(alliance, section.section().alliance())
                && fits(region, ranked.of().document().assessed().alliance().region());
    }

    boolean isNone() {
        return blank(intervention) && blank(recommendation) && blank(alliance) && blank(region);
    }

    private static boolean fits(@Nullable String wanted, String found) {
        return blank(wanted) || found.equals(wanted);
    }

    private static boolean blank(@Nullable String key) {
        return key == null || key.isEmpty();
    }
}
