package bpv.report;

import bpv.allocation.Award;
import bpv.allocation.Candidate;
import bpv.assessment.AssessedSection;
import bpv.assessment.Recommendation;
import bpv.report.RoundResult.SectionOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A section in the order in which a panel looks at a round.
 *
 * @param rank by score among the sections that may be funded; empty for one that may not
 * @param of the section, with its document
 * @param byRank what rank order awards it
 * @param byValue what best value awards it
 */
public record RankedSection(Optional<Integer> rank, SectionOf of, Optional<Award> byRank, Optional<Award> byValue) {
    private static final Comparator<SectionOf> BEST_FIRST = Comparator.comparing(
                    (SectionOf of) -> of.section().score().score())
            .reversed()
            .thenComparing(of -> of.section().id());

    /** Every section: those that may be funded in rank order, then those not to be funded, then those ineligible. */
    public static List<RankedSection> of(RoundResult result) {
        Map<String, SectionOf> sections = result.sections().stream()
                .collect(Collectors.toMap(of -> of.section().id(), Function.identity()));
        List<RankedSection> ranked = new ArrayList<>();
        for (Candidate candidate : result.candidates()) {
            SectionOf of = sections.get(candidate.section());
            if (of != null) {
                ranked.add(of(result, of));
            }
        }
        for (Recommendation label : List.of(Recommendation.DO_NOT_FUND, Recommendation.INELIGIBLE)) {
            sections.values().stream()
                    .filter(of -> of.section().label() == label)
                    .sorted(BEST_FIRST)
                    .forEach(of -> ranked.add(of(result, of)));
        }
        return ranked;
    }

    private static RankedSection of(RoundResult result, SectionOf of) {
        String id = of.section().id();
        return new RankedSection(
                Optional.ofNullable(result.ranks().get(id)),
                of,
                result.rankOrder().award(id),
                result.bestValue().award(id));
    }

    public AssessedSection section() {
        return of.section();
    }

    /** The Alliance's name as it is shown. */
    public String alliance() {
        return Names.name(of.document().assessed().alliance());
    }

    /** Which part is funded, where it is not the whole ask; nothing where it is or nothing is funded. */
    public String note() {
        String rankPart = part(byRank);
        String valuePart = part(byValue);
        if (rankPart.equals(valuePart)) {
            return rankPart.isEmpty() ? "" : "in part, by both proposals: " + rankPart;
        }
        List<String> parts = new ArrayList<>();
        if (!rankPart.isEmpty()) {
            parts.add("in part, by rank order: " + rankPart);
        }
        if (!valuePart.isEmpty()) {
            parts.add("in part, by best value: " + valuePart);
        }
        return String.join("; ", parts);
    }

    private String part(Optional<Award> award) {
        return award.filter(given -> !given.total().equals(section().section().totalAsked()))
                .map(given -> given.option().name())
                .orElse("");
    }

    /** What an award gives in all years together, in whole pounds without the sign. */
    public static String awarded(Optional<Award> award) {
        return award.map(given -> Figures.pounds(given.total())).orElse(Figures.NONE);
    }
}
