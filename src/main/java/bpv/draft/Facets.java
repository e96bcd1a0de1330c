package bpv.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facets by number, and the ways of setting some of them apart from the others. */
final class Facets {
    /** Those that the gateway looks at; {@link BidFacets#gateway()}. */
    static final int GATEWAY = 4;

    /** Those of the bid in all. */
    static final int BID = GATEWAY + 2;

    /** Those of a section; {@link SectionDraft#facets}. */
    static final int SECTION = 4;

    static final int ALL = BID + SECTION;

    private Facets() {}

    /**
     * All say most; two of those that readiness and concerns look at say least, or one of all does; one says otherwise. Two
     * come before one, as they are what most recommendations that are still looked for need.
     */
    static List<Map<Integer, Integer>> profiles(int variants) {
        List<Map<Integer, Integer>> profiles = new ArrayList<>();
        profiles.add(Map.of());
        for (int facet = GATEWAY; facet < ALL; facet++) {
            for (int other = facet + 1; other < ALL; other++) {
                profiles.add(Map.of(facet, Facet.LEAST, other, Facet.LEAST));
            }
        }
        for (int facet = 0; facet < ALL; facet++) {
            profiles.add(Map.of(facet, Facet.LEAST));
        }
        for (int variant = Facet.MOST + 1; variant < variants; variant++) {
            for (int facet = 0; facet < ALL; facet++) {
                profiles.add(Map.of(facet, variant));
            }
        }
        return profiles;
    }
}
