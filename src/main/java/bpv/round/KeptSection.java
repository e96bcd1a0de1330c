package bpv.round;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.allocation.Candidate;
import bpv.allocation.Objective;
import bpv.allocation.Option;
import bpv.allocation.Way;
import bpv.assessment.Candidacy;
import bpv.assessment.Recommendation;
import bpv.bid.Intervention;
import bpv.bid.OutcomeClass;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.source.Node;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * As much of an assessed section as the allocation needs.
 *
 * @param id the section's id
 * @param alliance the id of its Alliance, one of the reference data
 * @param label what is recommended
 * @param score exact, 0 to 100
 * @param totalAsked the section's whole ask
 * @param asked the same by financial year
 * @param ways its menu, empty if it asks for nothing
 * @param options where the menu stands
 * @param classes the classes of the outcomes that it addresses
 */
record KeptSection(
        String id,
        String alliance,
        Recommendation label,
        Fraction score,
        Money totalAsked,
        SortedMap<FinancialYear, Money> asked,
        List<Way> ways,
        Node options,
        Set<OutcomeClass> classes) {
    KeptSection {
        asked = Collections.unmodifiableSortedMap(new TreeMap<>(asked));
        ways = List.copyOf(ways);
        classes = Set.copyOf(classes);
    }

    Intervention intervention() {
        return Arrays.stream(Intervention.values())
                .filter(each -> id.equals(alliance + "/" + each.key()))
                .findFirst()
                .orElseThrow();
    }

    Candidacy candidacy(Footprints footprints) {
        Alliance own = footprints.alliance(alliance).orElseThrow();
        return new Candidacy(id, own, intervention(), label, score, totalAsked, classes);
    }

    Candidate candidate(Footprints footprints, Objective objective) {
        Fraction population = footprints.alliance(alliance).orElseThrow().population();
        List<Option> menu = Way.menu(ways, score, population, objective, totalAsked);
        return new Candidate(id, alliance, score, totalAsked, menu);
    }
}
