package bpv.assessment;

import bpv.bid.Section;

/**
 * A section with its recommendation, as the allocation policy sees it.
 *
 * @param section the section
 * @param recommendation what is recommended
 */
public record Recommended(Section section, Recommendation recommendation) implements Subject {
    /** Whether the section asks for money in one year only. */
    public boolean fundedInOneYearOnly() {
        return section.fundedYears().size() == 1;
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
