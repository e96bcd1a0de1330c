package bpv.draft;

import bpv.quantity.Fraction;
import bpv.report.Completion.Fill;
import java.util.ArrayList;
import java.util.Collections;
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
        /** Of each outcome the option at one end. */
        static OfSection at(SectionModel model, Setting setting, SectionContext context, Metric metric, boolean best) {
            List<OutcomeOption> picked = new ArrayList<>();
            for (List<OutcomeOption> options : model.options(setting.submitted(), context)) {
                picked.add(best ? Collections.max(options, metric.order()) : Collections.min(options, metric.order()));
            }
            return new OfSection(model, context, picked);
        }

        /** Over the outcomes, by weight. */
        Fraction mean(Metric metric) {
            Fraction sum = Fraction.ZERO;
            Fraction weights = Fraction.ZERO;
            List<OutcomeModel> outcomes = model.models(context);
            for (int i = 0; i < outcomes.size(); i++) {
                Fraction weight = outcomes.get(i).outcome().definition().weight();
                sum = sum.plus(weight.times(metric.of(options.get(i))));
                weights = weights.plus(weight);
            }
            return weights.signum() == 0 ? sum : sum.dividedBy(weights);
        }

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
