package bpv.round;

import bpv.alliance.Footprints;
import bpv.allocation.Candidate;
import bpv.allocation.Objective;
import bpv.allocation.Option;
import bpv.allocation.Way;
import bpv.assessment.Recommendation;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.List;

/**
 * As much of an assessed section as the allocation needs.
 *
 * @param id the section's id
 * @param alliance the id of its Alliance, one of the reference data
 * @param label what is recommended
 * @param score exact, 0 to 100
 * @param totalAsked the section's whole ask
 * @param ways its menu, empty if it asks for nothing
 */
record KeptSection(String id, String alliance, Recommendation label, Fraction score, Money totalAsked, List<Way> ways) {
    KeptSection {
        ways = List.copyOf(ways);
    }

    Candidate candidate(Footprints footprints, Objective objective) {
        Fraction population = footprints.alliance(alliance).orElseThrow().population();
        List<Option> menu = Way.menu(ways, score, population, objective, totalAsked);
        return new Candidate(id, alliance, score, totalAsked, menu);
    }
}
