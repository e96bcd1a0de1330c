package bpv.draft;

import bpv.report.Completion.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One completion, part by part.
 *
 * @param facets the number of the variant of each facet; outside the map {@code otherwise}
 * @param sections for each section its context and an option for each outcome
 */
record Plan(Setting setting, Map<Integer, Integer> facets, int otherwise, List<OfSection> sections) {
    record OfSection(SectionModel model, SectionContext context, List<OutcomeOption> options) {
        List<Fill> fills() {
            List<Fill> fills = new ArrayList<>(model.section().required(context));
            options.forEach(option -> fills.addAll(option.fills()));
            return fills;
        }
    }

    /**
     * @param root what every completion fills
     * @param bid the facets of the bid in this setting
     */
    List<Fill> fills(List<Fill> root, List<Facet> bid) {
        List<Fill> fills = new ArrayList<>(root);
        fills.addAll(setting.fills());
        List<Facet> all = new ArrayList<>(bid);
        for (OfSection section : sections) {
            fills.addAll(section.fills());
            all.addAll(section.model().section().facets(section.context()));
        }
        for (int i = 0; i < all.size(); i++) {
            int number = i < Facets.BID ? i : Facets.BID + (i - Facets.BID) % Facets.SECTION;
            fills.addAll(all.get(i).variant(facets.getOrDefault(number, otherwise)));
        }
        return fills;
    }
}
