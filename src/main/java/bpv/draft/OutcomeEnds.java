package bpv.draft;

import bpv.quantity.Fraction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has the completions tried in which the outcomes of a section, one by one and together, come to their ends. */
final class OutcomeEnds {
    private final Search search;
    private final List<SectionModel> models;

    /** The settings that differ to outcomes. */
    private final List<Setting> days;

    OutcomeEnds(Search search, List<SectionModel> models) {
        this.search = search;
        this.models = models;
        Set<String> seen = new HashSet<>();
        this.days = search.settings().stream()
                .filter(setting -> seen.add(setting.looks()))
                .toList();
    }

    void run() {
        for (Metric metric : Metric.values()) {
            for (boolean best : new boolean[] {true, false}) {
                models.forEach(model -> ofSection(model, metric, best));
                models.forEach(model -> ofOutcomes(model, metric, best));
            }
        }
    }

    /** The day and context in which the sum over the outcomes is at its end. */
    private void ofSection(SectionModel model, Metric metric, boolean best) {
        Plan.OfSection end = null;
        Setting at = days.get(0);
        for (Setting setting : days) {
            for (SectionContext context : model.contextsOfOutcomes()) {
                Plan.OfSection picked = Plan.OfSection.at(model, setting, context, metric, best);
                if (end == null || isBeyond(picked.mean(metric), end.mean(metric), best)) {
                    end = picked;
                    at = setting;
                }
            }
        }
        if (end != null) {
            search.tryWith(at, end, metric, best);
        }
    }

    /** Days and contexts in which single outcomes come further than in any that was tried. */
    private void ofOutcomes(SectionModel model, Metric metric, boolean best) {
        Map<String, Integer> reached = new HashMap<>();
        for (Setting setting : days) {
            for (SectionContext context : model.contextsOfOutcomes()) {
                Plan.OfSection picked = Plan.OfSection.at(model, setting, context, metric, best);
                boolean further = reached.isEmpty();
                for (int i = 0; i < picked.options().size(); i++) {
                    String id =
                            model.models(context).get(i).outcome().definition().id();
                    int here = metric.of(picked.options().get(i));
                    Integer before = reached.get(id);
                    if (before == null || (best ? here > before : here < before)) {
                        reached.put(id, here);
                        further = true;
                    }
                }
                if (further) {
                    search.tryWith(setting, picked, metric, best);
                }
            }
        }
    }

    private static boolean isBeyond(Fraction one, Fraction other, boolean best) {
        return best ? one.above(other) : one.below(other);
    }
}
