package bpv.round;

import bpv.assessment.MenuKind;
import bpv.assessment.Recommendation;
import bpv.assessment.SectionMeans;
import bpv.bid.Section;
import java.util.Set;

/**
 * What the rules decide of a section on given scores, without their sentences.
 *
 * @param alliance the id of its Alliance
 * @param section the section
 * @param means the scores
 * @param passed the funding tests passed, by id
 * @param label what is recommended
 * @param menu which options the allocation may choose from
 */
public record Decision(
        String alliance, Section section, SectionMeans means, Set<String> passed, Recommendation label, MenuKind menu) {
    public Decision {
        passed = Set.copyOf(passed);
    }
}
