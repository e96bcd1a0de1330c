package bpv.draft;

import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.Recommendation;
import bpv.assessment.RecommendationParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a completion for each recommendation that was not met with so far and that the tests do not rule out. Scores and
 * the other facets are filled independently, so that what a pair of them would give can be read off before it is tried.
 */
final class LabelSearch {
    private final Search search;
    private final Trials trials;
    private final Labels labels;
    private final List<SectionModel> models;
    private final RecommendationParameters thresholds;

    LabelSearch(
            Search search,
            Trials trials,
            Labels labels,
            List<SectionModel> models,
            RecommendationParameters thresholds) {
        this.search = search;
        this.trials = trials;
        this.labels = labels;
        this.models = models;
        this.thresholds = thresholds;
    }

    void run() {
        for (SectionModel model : models) {
            SeenSection seen = trials.sections().get(model.section().intervention());
            if (seen == null || missing(seen).isEmpty()) {
                continue;
            }
            Set<String> looks = new HashSet<>();
            for (Setting setting : search.settings()) {
                for (SectionContext context : model.contexts()) {
                    if (!missing(seen).isEmpty()) {
                        new InContext(model, seen, setting, context).run(looks);
                    }
                }
            }
        }
    }

    private List<Recommendation> missing(SeenSection seen) {
        List<Recommendation> missing = new ArrayList<>();
        for (Recommendation label : Recommendation.values()) {
            if (!seen.labels.containsKey(label) && labels.mayFollow(label, seen)) {
                missing.add(label);
            }
        }
        return missing;
    }

    private static Set<String> passed(AssessedSection section) {
        Set<String> passed = new HashSet<>();
        for (Explained<Finding> test : section.fundingTests()) {
            if (test.conclusion().isMet()) {
                passed.add(test.criterion());
            }
        }
        return passed;
    }

    private final class InContext {
        private final SectionModel model;
        private final SeenSection seen;
        private final Setting setting;
        private final SectionContext context;
        private final List<List<OutcomeOption>> sides;

        InContext(SectionModel model, SeenSection seen, Setting setting, SectionContext context) {
            this.model = model;
            this.seen = seen;
            this.setting = setting;
            this.context = context;
            this.sides = new Combination(
                            model.models(context).stream()
                                    .map(outcome ->
                                            outcome.outcome().definition().weight())
                                    .toList(),
                            model.options(setting.submitted(), context),
                            thresholds)
                    .sides();
        }

        /** @param looks what contexts that were looked at looked like; one that looks the same is passed over */
        void run(Set<String> looks) {
            List<Set<String>> bySide = new ArrayList<>();
            for (List<OutcomeOption> side : sides) {
                bySide.add(found(side, Map.of()).map(LabelSearch::passed).orElse(Set.of()));
            }
            if (!looks.add(bySide + look(Facet.LEAST) + look(Facet.MOST))) {
                return;
            }
            Set<String> ofScores = new HashSet<>();
            bySide.forEach(ofScores::addAll);
            bySide.forEach(passed -> ofScores.removeIf(test -> bySide.stream().allMatch(each -> each.contains(test))));
            List<Recommendation> wanted = missing(seen);
            for (Map<Integer, Integer> profile : Facets.profiles(search.variants())) {
                if (seen.labels.keySet().containsAll(wanted)) {
                    wanted = missing(seen);
                    if (wanted.isEmpty()) {
                        return;
                    }
                }
                found(sides.get(0), profile).ifPresent(section -> withEachSide(profile, section, bySide, ofScores));
            }
        }

        /** Tries the sides that, with a profile, make up the tests of a recommendation that was not met with so far. */
        private void withEachSide(
                Map<Integer, Integer> profile,
                AssessedSection section,
                List<Set<String>> bySide,
                Set<String> ofScores) {
            Set<String> ofProfile = passed(section);
            ofProfile.removeAll(ofScores);
            for (int i = 0; i < sides.size(); i++) {
                Set<String> together = new HashSet<>(ofProfile);
                bySide.get(i).stream().filter(ofScores::contains).forEach(together::add);
                Recommendation label =
                        labels.table(seen.tests.keySet(), seen.totals()).get(together);
                if (label != null && !seen.labels.containsKey(label)) {
                    found(sides.get(i), profile);
                }
            }
        }

        private String look(int facets) {
            Map<Integer, Integer> all = new HashMap<>();
            for (int facet = 0; facet < Facets.ALL; facet++) {
                all.put(facet, facets);
            }
            return found(sides.get(0), all)
                    .map(section -> section.totals().concerns() + ""
                            + section.totals().readinessFailed()
                            + section.totals().gatewayNotMet()
                            + section.totals().forThePanel())
                    .orElse("");
        }

        private Optional<AssessedSection> found(List<OutcomeOption> side, Map<Integer, Integer> profile) {
            return search.tryOne(setting, profile, new Plan.OfSection(model, context, side))
                    .flatMap(bid -> trials.section(bid, model.section().intervention()));
        }
    }
}
