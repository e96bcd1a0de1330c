package bpv.draft;

import bpv.bid.RecurrentFunding;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import bpv.source.Edits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The blanks of a section that readiness and concerns look at. */
final class SectionFacets {
    private final DraftTree draft;
    private final String pointer;
    private final LocalDate leadInPostBy;
    private final Words words;

    /** @param leadInPostBy the last day on which a lead is in post early enough */
    SectionFacets(DraftTree draft, String section, LocalDate leadInPostBy, Words words) {
        this.draft = draft;
        this.pointer = section;
        this.leadInPostBy = leadInPostBy;
        this.words = words;
    }

    /** In the order of {@link Facets}, where the first funded year is this one. */
    List<Facet> all(FinancialYear first) {
        List<Fill> lead = draft.has(pointer + "/lead/inPost")
                ? List.of()
                : List.of(Nodes.plain(pointer + "/lead/inPost", leadInPostBy));
        List<Fill> effects = new ArrayList<>();
        boolean stated = draft.has(pointer + "/productivity") || draft.has(pointer + "/quality");
        for (String key : List.of("productivity", "quality")) {
            if (!stated) {
                effects.add(Nodes.text(pointer + "/" + key, words.brief()));
            }
        }
        return List.of(Facet.of(List.of(), lead), Facet.of(List.of(), effects), afterFunding(), early(first));
    }

    private Facet afterFunding() {
        String cost = pointer + "/afterFunding/recurrentCost";
        String metBy = pointer + "/afterFunding/metBy";
        List<List<Fill>> variants = new ArrayList<>();
        List<List<Fill>> costs = new ArrayList<>(List.of(List.of()));
        List<List<Fill>> means = new ArrayList<>(List.of(List.of()));
        boolean stated = draft.has(pointer + "/afterFunding");
        if (!stated || isBlank(cost)) {
            costs.add(List.of(Nodes.plain(cost, 0)));
            costs.add(List.of(Nodes.plain(cost, 1)));
        }
        boolean free = draft.text(cost).filter("0"::equals).isPresent();
        if (!draft.has(metBy) && !(stated && free)) {
            for (RecurrentFunding word : RecurrentFunding.values()) {
                means.add(List.of(Nodes.text(metBy, word.key())));
            }
        }
        for (List<Fill> each : costs) {
            means.forEach(meant -> variants.add(joined(each, meant)));
        }
        if (variants.size() > 1) {
            List<Fill> most =
                    joined(costs.size() > 1 ? costs.get(1) : List.of(), means.size() > 1 ? means.get(1) : List.of());
            variants.remove(most);
            variants.add(Facet.MOST, most);
        }
        return new Facet(variants);
    }

    private boolean isBlank(String key) {
        return Edits.at(draft.tree(), key).filter(Nodes::isNothing).isPresent();
    }

    private static List<Fill> joined(List<Fill> one, List<Fill> other) {
        List<Fill> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }

    /** A milestone in the first six months, which may always be added. */
    private Facet early(FinancialYear first) {
        boolean there = draft.items(pointer + "/milestones").stream()
                .flatMap(item -> draft.text(item + "/due").stream())
                .map(LocalDate::parse)
                .anyMatch(due -> first.contains(due) && !due.isAfter(first.lastDayOfFirstHalf()));
        return there
                ? Facet.of(List.of())
                : Facet.of(
                        List.of(),
                        List.of(new Fill(
                                pointer + "/milestones/-",
                                Nodes.group(
                                        "what",
                                        words.brief(),
                                        "due",
                                        first.lastDayOfFirstHalf(),
                                        "owner",
                                        words.brief()))));
    }
}
