package bpv.assessment;

import bpv.bid.Section;
import bpv.quantity.Fraction;
import java.util.List;

/**
 * Everything that is found and concluded of one section.
 *
 * @param section the section
 * @param score its scores, by outcome and in all
 * @param totals what the recommendation was decided on, with the scores as they are shown
 * @param concerns the findings M1 to M3, met or not; not met is a concern raised
 * @param readiness the findings R1 to R4
 * @param fundingTests the findings F1 to F9 that the recommendation is read off
 * @param recommendation what is recommended
 * @param conditions of funding; none unless it is to be funded with conditions
 * @param menu which of its parts may be funded
 * @param benefitPerMillion benefit points for each £ million asked: score times millions of people over £ millions
 */
public record AssessedSection(
        Section section,
        SectionScore score,
        SectionTotals totals,
        List<Explained<Finding>> concerns,
        List<Explained<Finding>> readiness,
        List<Explained<Finding>> fundingTests,
        Explained<RecommendationGiven> recommendation,
        List<Explained<Condition>> conditions,
        Explained<MenuGiven> menu,
        Fraction benefitPerMillion) {
    public AssessedSection {
        concerns = List.copyOf(concerns);
        readiness = List.copyOf(readiness);
        fundingTests = List.copyOf(fundingTests);
        conditions = List.copyOf(conditions);
    }

    public String id() {
        return section.id();
    }

    public Recommendation label() {
        return recommendation.conclusion().recommendation();
    }

    /** The concerns that are raised. */
    public List<Explained<Finding>> concernsRaised() {
        return concerns.stream()
                .filter(concern -> !concern.conclusion().isMet())
                .toList();
    }

    /** The funding tests that kept the section from a better recommendation. */
    public List<Explained<Finding>> whyNotHigher() {
        return fundingTests.stream().filter(test -> !test.conclusion().isMet()).toList();
    }
}
