package bpv.draft;

import bpv.bid.BidForm;
import bpv.bid.ClaimedOutcome;
import bpv.report.Completion.Fill;
import bpv.round.BidAssessor;
import bpv.source.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the outcomes of one section can come to, in each context. */
final class SectionModel {
    private final SectionDraft section;
    private final DraftTree draft;
    private final BidAssessor assessor;
    private final Words words;
    private final OutcomeNumbers numbersOf;
    private final List<SectionContext> contexts;
    private final Map<String, OutcomeModel> models = new HashMap<>();
    private final Map<SectionContext.Key, List<OutcomeModel>> byContext = new LinkedHashMap<>();

    private final Map<OptionsKey, List<List<OutcomeOption>>> options = new HashMap<>();

    private record OptionsKey(LocalDate submitted, SectionContext.Key context) {}

    /** @param kept the numbers to try of outcomes of which no number is written, which are the same for every draft */
    SectionModel(
            SectionDraft section,
            DraftTree draft,
            BidForm form,
            BidAssessor assessor,
            Words words,
            Map<String, List<List<Fill>>> kept) {
        this.section = section;
        this.draft = draft;
        this.assessor = assessor;
        this.words = words;
        this.numbersOf = new OutcomeNumbers(form, assessor.numbers().value(), kept);
        this.contexts = new ArrayList<>(section.contexts());
    }

    SectionDraft section() {
        return section;
    }

    List<SectionContext> contexts() {
        return contexts;
    }

    /** Leaves a context out that makes no bid of the draft. */
    void drop(SectionContext context) {
        contexts.remove(context);
    }

    /** One context for each that differs to outcomes. */
    List<SectionContext> contextsOfOutcomes() {
        Map<SectionContext.Key, SectionContext> distinct = new LinkedHashMap<>();
        contexts.forEach(context -> distinct.putIfAbsent(context.key(), context));
        return List.copyOf(distinct.values());
    }

    /** For each way of funding that differs to outcomes, the context with the least money or the most. */
    List<SectionContext> byMoney(boolean most) {
        Map<SectionContext.Key, SectionContext> ends = new LinkedHashMap<>();
        for (SectionContext context : contexts) {
            ends.merge(context.key(), context, (one, other) -> {
                boolean further = most
                        ? other.funding().asked() > one.funding().asked()
                        : other.funding().asked() < one.funding().asked();
                return further ? other : one;
            });
        }
        return List.copyOf(ends.values());
    }

    List<OutcomeModel> models(SectionContext context) {
        return byContext.computeIfAbsent(
                context.key(),
                any -> section.outcomes(context).stream()
                        .map(outcome -> models.computeIfAbsent(
                                outcome.definition().id() + outcome.pointer(),
                                key -> new OutcomeModel(outcome, section.pointer())))
                        .toList());
    }

    List<List<OutcomeOption>> options(LocalDate submitted, SectionContext context) {
        return options.computeIfAbsent(
                new OptionsKey(submitted, context.key()),
                any -> models(context).stream()
                        .map(model -> model.options(submitted, context))
                        .toList());
    }

    /** Asks the rules about everything that can make a difference, in each of these settings. */
    void ask(List<Setting> settings) {
        Probes probes = new Probes(assessor, section.intervention());
        LocalDate day = settings.get(0).submitted();
        Map<String, LocalDate> days = new LinkedHashMap<>();
        settings.forEach(setting -> days.putIfAbsent(setting.looks(), setting.submitted()));
        Set<String> asked = new LinkedHashSet<>();
        for (SectionContext context : contextsOfOutcomes()) {
            Probes.Around least = around(context, Facet.LEAST);
            Probes.Around most = around(context, Facet.MOST);
            for (OutcomeModel model : models(context)) {
                new Asking(probes, model, context, day).all(least, most, days.values(), asked);
            }
        }
        probes.run();
        for (Setting setting : settings) {
            LocalDate alike = java.util.Objects.requireNonNull(days.get(setting.looks()));
            models.values().forEach(model -> likewise(model, alike, setting.submitted()));
        }
    }

    /** On days that look alike to the periods written, the periods to fill in differ, and their answers do not. */
    private void likewise(OutcomeModel model, LocalDate asked, LocalDate other) {
        if (!model.provenance(other).isEmpty()) {
            return;
        }
        List<List<Fill>> fills = new Aspects(model.outcome(), words).provenance(other);
        List<Variant> answers = model.provenance(asked);
        for (int i = 0; i < fills.size(); i++) {
            Variant answer = answers.get(i);
            model.provenance(other).add(new Variant(fills.get(i), answer.value(), answer.passed()));
        }
    }

    private Probes.Around around(SectionContext context, int number) {
        List<Fill> fills = new ArrayList<>(section.required(context));
        for (OutcomeModel model : models(context)) {
            fills.addAll(section.delivery(model.outcome().definition(), context).variant(number));
        }
        Part filled = Nodes.at(Nodes.filled(draft.tree(), fills), section.pointer());
        return new Probes.Around(context.funding().years(), Claims.milestones(filled), Claims.risks(filled));
    }

    /** What is asked about one outcome in one context. */
    private final class Asking {
        private final Probes probes;
        private final OutcomeModel model;
        private final OutcomeDraft outcome;
        private final SectionContext context;
        private final LocalDate day;
        private final Aspects aspects;
        private final List<List<Fill>> numbers;

        Asking(Probes probes, OutcomeModel model, SectionContext context, LocalDate day) {
            this.probes = probes;
            this.model = model;
            this.outcome = model.outcome();
            this.context = context;
            this.day = day;
            this.aspects = new Aspects(outcome, words);
            this.numbers = numbersOf.choices(outcome, context.firstYear());
        }

        void all(Probes.Around least, Probes.Around most, Collection<LocalDate> days, Set<String> asked) {
            String id = outcome.definition().id() + outcome.pointer();
            List<Fill> number = numbers.get(0);
            if (asked.add(id + context.firstYear())) {
                numbers.forEach(fills -> ask(day, least, fills, fills, model.numbers(context.firstYear())));
            }
            if (asked.add(id)) {
                aspects.evidence().forEach(fills -> ask(day, least, joined(number, fills), fills, model.evidence()));
                for (LocalDate each : days) {
                    aspects.provenance(each)
                            .forEach(fills -> ask(each, least, joined(number, fills), fills, model.provenance(each)));
                }
            }
            Facet delivery = section.delivery(outcome.definition(), context);
            ask(day, least, number, delivery.variant(Facet.LEAST), model.delivery(context));
            if (delivery.variants().size() > 1) {
                ask(day, most, number, delivery.variant(Facet.MOST), model.delivery(context));
            }
        }

        private void ask(
                LocalDate submitted, Probes.Around around, List<Fill> own, List<Fill> fills, List<Variant> answers) {
            Node item = Nodes.filled(outcome.item(), own);
            ClaimedOutcome claim = Claims.outcome(outcome.definition().id(), item);
            probes.ask(submitted, around, claim, fills, answers::add);
        }
    }

    private static List<Fill> joined(List<Fill> one, List<Fill> other) {
        List<Fill> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }
}
