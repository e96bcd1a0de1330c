package bpv.draft;

import bpv.assessment.AssessedBid;
import bpv.report.Completion.Fill;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Asks the rules about every outcome, and drops what makes no bid of the draft.
     *
     * @return what keeps the draft from being completed at all; none if it can be
     */
    List<Problem> prepare() {
        models.forEach(model -> model.ask(settings));
        boolean together = fitTogether();
        for (SectionModel model : models) {
            List<Problem> problems = List.of();
            Map<Object, List<Problem>> known = new HashMap<>();
            if (together) {
                known.put(model.section().alikeToTheForm(model.contexts().get(0)), List.of());
            }
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

    /** Whether the first contexts of all sections together make a bid: then none of them has to be looked at alone. */
    private boolean fitTogether() {
        return models.stream().noneMatch(model -> model.contexts().isEmpty())
                && trials.problems(least(firsts(settings.get(0), Metric.SCORE, false)))
                        .isEmpty();
    }

    private List<Fill> least(List<Plan.OfSection> sections) {
        Setting first = settings.get(0);
        return new Plan(first, Map.of(), Facet.LEAST, sections).fills(root, facets(first));
    }

    private List<Problem> problems(SectionModel model, SectionContext context) {
        Plan.OfSection section = Plan.OfSection.at(model, settings.get(0), context, Metric.SCORE, false);
        String own = model.section().pointer();
        return trials.problems(least(List.of(section))).stream()
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
        new OutcomeEnds(this, models).run();
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
        List<Plan.OfSection> sections = around(section, setting, Metric.SCORE, true);
        return trials.of(new Plan(setting, profile, Facet.MOST, sections).fills(root, facets(setting)));
    }

    /** One section as given, and all that stand beside it at the same end. */
    void tryWith(Setting setting, Plan.OfSection section, Metric metric, boolean best) {
        tryOut(setting, best ? Facet.MOST : Facet.LEAST, around(section, setting, metric, best));
    }

    private List<Plan.OfSection> around(Plan.OfSection section, Setting setting, Metric metric, boolean best) {
        return models.stream()
                .map(other -> other == section.model()
                        ? section
                        : Plan.OfSection.at(other, setting, other.contexts().get(0), metric, best))
                .toList();
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
                sections.add(Plan.OfSection.at(
                        models.get(j), setting, own.get(Math.min(i, own.size() - 1)), Metric.SCORE, best));
            }
            tryOut(setting, best ? Facet.MOST : Facet.LEAST, sections);
        }
    }

    private int earlier(Setting one, Setting other) {
        return Integer.compare(settings.indexOf(other), settings.indexOf(one));
    }

    private List<Plan.OfSection> firsts(Setting setting, Metric metric, boolean best) {
        return models.stream()
                .map(model -> Plan.OfSection.at(model, setting, model.contexts().get(0), metric, best))
                .toList();
    }

    private void tryOut(Setting setting, int facets, List<Plan.OfSection> sections) {
        trials.of(new Plan(setting, Map.of(), facets, sections).fills(root, facets(setting)));
    }
}
