package bpv.allocation;

import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A section that may be funded.
 *
 * @param section the section's id, such as {@code humber-coast-and-vale/earlyDiagnosis}
 * @param alliance the id of its Alliance
 * @param score 0 to 100
 * @param asked the section's whole ask, which a "later phase" does not lessen
 * @param menu its options, numbered upwards; may be empty
 */
public record Candidate(String section, String alliance, Fraction score, Money asked, List<Option> menu) {
    /** From the highest score, equal scores by least ask, then by id. */
    static final Comparator<Candidate> BY_SCORE = Comparator.comparing(Candidate::score)
            .reversed()
            .thenComparing(Candidate::asked)
            .thenComparing(Candidate::section);

    public Candidate {
        menu = List.copyOf(menu);
        int last = 0;
        for (Option option : menu) {
            if (option.number() <= last) {
                throw new IllegalArgumentException("the options of " + section + " must be numbered upwards, but "
                        + option.name() + " has " + option.number() + " after " + last);
            }
            last = option.number();
        }
    }

    /** The same section with other options. */
    Candidate with(List<Option> instead) {
        return new Candidate(section, alliance, score, asked, instead);
    }

    /** The option as it was asked for, of one that changes its money or its benefit. */
    Option unchanged(Option changed) {
        return menu.stream()
                .filter(option -> option.number() == changed.number())
                .findFirst()
                .orElseThrow();
    }

    /** The candidates in the order of their ids; a section that appears twice is refused. */
    static List<Candidate> byId(Collection<Candidate> candidates) {
        Set<String> seen = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!seen.add(candidate.section())) {
                throw new IllegalArgumentException(
                        "a section is a candidate once, but " + candidate.section() + " appears twice");
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::section))
                .toList();
    }
}
