package bpv.draft;

import bpv.assessment.AssessedBid;
import bpv.quantity.Fraction;
import bpv.report.Completion.Fill;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for the completions that attain the ends, and has each tried. */
final class Search {
    private final DraftTree draft;
    private final Words words;
    private final List<Fill> root;
    private final Trials trials;
    private final List<Setting> settings;
    private final List<SectionModel> models;
    private final Map<Setting, List<Facet>> facets = new HashMap<>();

    /** @param root what every completion fills */
    Search(
            DraftTree draft,
            Words words,
            List<Fill> root,
            Trials trials,
            List<Setting> settings,
            List<SectionModel> models) {
        this.draft = draft;
        this.words = words;
        this.root = root;
        this.trials = trials;
        this.settings = settings;
        this.models = models;
    }

    /** The settings that differ to outcomes. */
    List<Setting> days() {
        Set<String> seen = new HashSet<>();
        return settings.stream().filter(setting -> seen.add(setting.looks())).toList();
    }

    /**
     * Asks the rules about every outcome, and drops what makes no bid of the draft.
     *
     * @return what keeps the draft from being completed at all; none if it can be
     */
    List<Problem> prepare() {
        for (SectionModel model : models) {
            model.ask(settings);
            List<Problem> problems = List.of();
            Map<Object, List<Problem>> known = new HashMap<>();
            for (SectionContext context : List.copyOf(model.contexts())) {
                List<Problem> here =
                        known.computeIfAbsent(model.section().alikeToTheForm(context), any -> problems(model, context));
                if (!here.isEmpty()) {
                    model.drop(context);
                    problems = here;
                }
            }
            if (model.contexts().isEmpty()) {
                return problems;
            }
        }
        return List.of();
    }

    private List<Problem> problems(SectionModel model, SectionContext context) {
        Plan.OfSection section = pick(model, settings.get(0), context, Metric.SCORE, false);
        List<Fill> fills =
                new Plan(settings.get(0), Map.of(), Facet.LEAST, List.of(section)).fills(root, facets(settings.get(0)));
        String own = model.section().pointer();
        return trials.problems(fills).stream()
                .filter(problem -> problem.pointer().startsWith(own))
                .filter(problem -> !problem.code().equals("missing-key"))
                .toList();
    }

    void run() {
        for (Setting setting : settings) {
            tryOut(setting, Facet.MOST, firsts(setting, Metric.SCORE, true));
            tryOut(setting, Facet.LEAST, firsts(setting, Metric.SCORE, false));
        }
        everyVariant();
        everyContext();
        for (Metric metric : Metric.values()) {
            for (boolean best : new boolean[] {true, false}) {
                models.forEach(model -> end(model, metric, best));
                models.forEach(model -> endsOfOutcomes(model, metric, best));
            }
        }
    }

    private List<Facet> facets(Setting setting) {
        return facets.computeIfAbsent(setting, any -> {
            BidFacets bid = new BidFacets(draft, setting, words);
            List<Facet> all = new ArrayList<>(bid.gateway());
            all.addAll(bid.readiness());
            return all;
        });
    }

    List<Setting> settings() {
        return settings;
    }

    /** One section as given, all facets saying most but for those of the profile. */
    Optional<AssessedBid> tryOne(Setting setting, Map<Integer, Integer> profile, Plan.OfSection section) {
        List<Plan.OfSection> sections = models.stream()
                .map(other -> other == section.model()
                        ? section
                        : pick(other, setting, other.contexts().get(0), Metric.SCORE, true))
                .toList();
        return trials.of(new Plan(setting, profile, Facet.MOST, sections).fills(root, facets(setting)));
    }

    int variants() {
        int most = Facet.most(facets(settings.get(0)));
        for (SectionModel model : models) {
            most = Math.max(
                    most, Facet.most(model.section().facets(model.contexts().get(0))));
        }
        return most;
    }

    private void everyVariant() {
        for (int variant = Facet.MOST + 1; variant < variants(); variant++) {
            tryOut(settings.get(0), variant, firsts(settings.get(0), Metric.SCORE, false));
        }
    }

    /**
     * Each way of asking for money, which readiness and concerns look at beside outcomes: as little as may be with all that
     * is asked for, for most people, and as much as may be with as little as may be said, for fewest.
     */
    private void everyContext() {
        Comparator<Setting> byPeople =
                Comparator.comparing(setting -> setting.alliance().population());
        Setting most =
                settings.stream().max(byPeople.thenComparing(this::earlier)).orElseThrow();
        Setting fewest = Collections.min(settings, byPeople);
        inEachContext(most, true);
        inEachContext(fewest, false);
    }

    private void inEachContext(Setting setting, boolean best) {
        List<List<SectionContext>> contexts =
                models.stream().map(model -> model.byMoney(!best)).toList();
        int most = contexts.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            List<Plan.OfSection> sections = new ArrayList<>();
            for (int j = 0; j < models.size(); j++) {
                List<SectionContext> own = contexts.get(j);
                sections.add(pick(models.get(j), setting, own.get(Math.min(i, own.size() - 1)), Metric.SCORE, best));
            }
            tryOut(setting, best ? Facet.MOST : Facet.LEAST, sections);
        }
    }

    private int earlier(Setting one, Setting other) {
        return Integer.compare(settings.indexOf(other), settings.indexOf(one));
    }

    private List<Plan.OfSection> firsts(Setting setting, Metric metric, boolean best) {
        return models.stream()
                .map(model -> pick(model, setting, model.contexts().get(0), metric, best))
                .toList();
    }

    private static Plan.OfSection pick(
            SectionModel model, Setting setting, SectionContext context, Metric metric, boolean best) {
        List<OutcomeOption> picked = new ArrayList<>();
        for (List<OutcomeOption> options : model.options(setting.submitted(), context)) {
            picked.add(end(options, metric, best));
        }
        return new Plan.OfSection(model, context, picked);
    }

    private static OutcomeOption end(Collection<OutcomeOption> options, Metric metric, boolean best) {
        Comparator<OutcomeOption> order = metric.order();
        return best ? Collections.max(options, order) : Collections.min(options, order);
    }

    private void tryOut(Setting setting, int facets, List<Plan.OfSection> sections) {
        trials.of(new Plan(setting, Map.of(), facets, sections).fills(root, facets(setting)));
    }

    /** The day and context in which the sum over the outcomes is at its end. */
    private void end(SectionModel model, Metric metric, boolean best) {
        Plan.OfSection end = null;
        Setting at = settings.get(0);
        for (Setting setting : days()) {
            for (SectionContext context : model.contextsOfOutcomes()) {
                Plan.OfSection picked = pick(model, setting, context, metric, best);
                if (end == null || isBeyond(mean(picked, metric), mean(end, metric), best)) {
                    end = picked;
                    at = setting;
                }
            }
        }
        if (end != null) {
            tryWith(at, model, end, metric, best);
        }
    }

    /** Days and contexts in which single outcomes come further than in any that was tried. */
    private void endsOfOutcomes(SectionModel model, Metric metric, boolean best) {
        Map<String, Integer> reached = new HashMap<>();
        for (Setting setting : days()) {
            for (SectionContext context : model.contextsOfOutcomes()) {
                Plan.OfSection picked = pick(model, setting, context, metric, best);
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
                    tryWith(setting, model, picked, metric, best);
                }
            }
        }
    }

    private static boolean isBeyond(Fraction one, Fraction other, boolean best) {
        return best ? one.above(other) : one.below(other);
    }

    private static Fraction mean(Plan.OfSection section, Metric metric) {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        List<OutcomeModel> outcomes = section.model().models(section.context());
        for (int i = 0; i < outcomes.size(); i++) {
            Fraction weight = outcomes.get(i).outcome().definition().weight();
            sum = sum.plus(weight.times(metric.of(section.options().get(i))));
            weights = weights.plus(weight);
        }
        return weights.signum() == 0 ? sum : sum.dividedBy(weights);
    }

    private void tryWith(Setting setting, SectionModel model, Plan.OfSection section, Metric metric, boolean best) {
        List<Plan.OfSection> sections = models.stream()
                .map(other -> other == model
                        ? section
                        : pick(other, setting, other.contexts().get(0), metric, best))
                .toList();
        tryOut(setting, best ? Facet.MOST : Facet.LEAST, sections);
    }
}
