package bpv.draft;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.bid.RecurrentFunding;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import bpv.rules.Numbers;
import bpv.source.Edits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One section of a draft, or one that it may still have: its blanks, and how they can be filled. */
final class SectionDraft {
    private static final int LEAST_RATED = 1;
    private static final int MOST_RATED = 5;

    private final DraftTree draft;
    private final BidForm form;
    private final Numbers numbers;
    private final Words words;
    private final Intervention intervention;
    private final String pointer;
    private final PhaseAmounts phases;
    private final Map<SectionContext, List<Fill>> required = new HashMap<>();
    private final Map<SectionContext, List<Facet>> facets = new HashMap<>();

    SectionDraft(DraftTree draft, BidForm form, Numbers numbers, Words words, Intervention intervention) {
        this.draft = draft;
        this.form = form;
        this.numbers = numbers;
        this.words = words;
        this.intervention = intervention;
        this.pointer = "/interventions/" + intervention.key();
        this.phases = new PhaseAmounts(draft, form, pointer);
    }

    Intervention intervention() {
        return intervention;
    }

    String pointer() {
        return pointer;
    }

    /** Every choice that the outcomes of the section share. */
    List<SectionContext> contexts() {
        List<SectionContext> contexts = new ArrayList<>();
        boolean wide = risks().stream().anyMatch(risk -> isWide(risk) && isOpen(risk));
        List<String> nameless = nameless();
        for (FundingChoices.Choice funding : new FundingChoices(draft, form, pointer).all()) {
            for (List<String> ids : Subsets.arranged(unclaimed(), nameless.size())) {
                if (!mayClaim(ids)) {
                    continue;
                }
                Map<String, String> claimed = new HashMap<>();
                for (int i = 0; i < nameless.size(); i++) {
                    claimed.put(nameless.get(i), ids.get(i));
                }
                contexts.add(new SectionContext(funding, Map.copyOf(claimed), wide));
                if (wide) {
                    contexts.add(new SectionContext(funding, Map.copyOf(claimed), false));
                }
            }
        }
        return contexts;
    }

    /** The same for contexts in which the form finds the same wrong: it holds amounts against those of phases alone. */
    Object alikeToTheForm(SectionContext context) {
        return phases.askForNothing() ? context.ids() : List.of(context.ids(), context.funding());
    }

    /** Whether what milestones and risks name can all be claimed: optional outcomes only under a name that is blank. */
    private boolean mayClaim(List<String> ids) {
        return !draft.has(pointer + "/outcomes")
                || form.outcomesOf(intervention).stream()
                        .filter(outcome -> !outcome.core() && isNamed(outcome.id()))
                        .allMatch(outcome ->
                                ids.contains(outcome.id()) || !unclaimed().contains(outcome.id()));
    }

    /** Whether a milestone or a risk is for this outcome, so that the section has to claim it. */
    private boolean isNamed(String outcome) {
        return List.of("/milestones", "/risks").stream()
                .flatMap(list -> draft.items(pointer + list).stream())
                .anyMatch(item ->
                        draft.text(item + "/outcome").filter(outcome::equals).isPresent());
    }

    private List<String> nameless() {
        return draft.items(pointer + "/outcomes").stream()
                .filter(item -> draft.text(item + "/outcome").isEmpty())
                .toList();
    }

    private List<String> unclaimed() {
        List<String> claimed = draft.items(pointer + "/outcomes").stream()
                .flatMap(item -> draft.text(item + "/outcome").stream())
                .toList();
        return form.outcomesOf(intervention).stream()
                .map(OutcomeDefinition::id)
                .filter(id -> !claimed.contains(id))
                .toList();
    }

    /** The outcomes that the section claims, and the core outcomes that it may still claim, in the scheme's order. */
    List<OutcomeDraft> outcomes(SectionContext context) {
        List<OutcomeDraft> outcomes = new ArrayList<>();
        for (OutcomeDefinition definition : form.outcomesOf(intervention)) {
            Optional<String> item = draft.items(pointer + "/outcomes").stream()
                    .filter(at -> definition
                            .id()
                            .equals(draft.text(at + "/outcome")
                                    .orElse(context.ids().get(at))))
                    .findFirst();
            if (item.isPresent()) {
                outcomes.add(new OutcomeDraft(
                        definition,
                        item.get(),
                        Edits.set(
                                Nodes.NOTHING,
                                "",
                                Edits.at(draft.tree(), item.get()).orElseThrow()),
                        true));
            } else if (definition.core() || isNamed(definition.id())) {
                outcomes.add(new OutcomeDraft(definition, null, Nodes.EMPTY, isNamed(definition.id())));
            }
        }
        return outcomes;
    }

    /** What the form requires of the section beside its outcomes, and what {@code context} decides. */
    List<Fill> required(SectionContext context) {
        return required.computeIfAbsent(context, this::requiredIn);
    }

    private List<Fill> requiredIn(SectionContext context) {
        List<Fill> fills = new ArrayList<>();
        if (!draft.has(pointer + "/outcomes")) {
            fills.add(new Fill(pointer + "/outcomes", Edits.list(List.of())));
        }
        fills.addAll(context.funding().fills());
        context.ids().forEach((item, id) -> fills.add(Nodes.text(item + "/outcome", id)));
        fills.addAll(phases.fills());
        for (String milestone : draft.items(pointer + "/milestones")) {
            if (!draft.has(milestone + "/what")) {
                fills.add(Nodes.text(milestone + "/what", words.brief()));
            }
            if (!draft.has(milestone + "/due")) {
                fills.add(Nodes.plain(milestone + "/due", afterTheRound()));
            }
        }
        risks().stream().filter(this::isWide).forEach(risk -> risk(risk, context.wideRisks(), fills));
        return fills;
    }

    private LocalDate afterTheRound() {
        return form.lastYear().lastDay().plusDays(1);
    }

    /** The blanks that readiness and concerns look at. */
    List<Facet> facets(SectionContext context) {
        return facets.computeIfAbsent(context, this::facetsIn);
    }

    private List<Facet> facetsIn(SectionContext context) {
        List<Fill> lead = draft.has(pointer + "/lead/inPost")
                ? List.of()
                : List.of(Nodes.plain(
                        pointer + "/lead/inPost", numbers.readiness().leadInPostBy()));
        List<Fill> effects = new ArrayList<>();
        boolean stated = draft.has(pointer + "/productivity") || draft.has(pointer + "/quality");
        for (String key : List.of("productivity", "quality")) {
            if (!stated) {
                effects.add(Nodes.text(pointer + "/" + key, words.brief()));
            }
        }
        return List.of(
                Facet.of(List.of(), lead), Facet.of(List.of(), effects), afterFunding(), early(context.firstYear()));
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

    /** Milestones and risks of one outcome: as little as may be, and all that delivery asks for. */
    Facet delivery(OutcomeDefinition outcome, SectionContext context) {
        List<Fill> least = new ArrayList<>();
        List<Fill> most = new ArrayList<>();
        for (String risk : risks()) {
            if (draft.text(risk + "/outcome").filter(outcome.id()::equals).isPresent()) {
                risk(risk, true, least);
                risk(risk, false, most);
            }
        }
        if (risksAreBlank()) {
            least.add(new Fill(
                    pointer + "/risks/-",
                    Nodes.group("outcome", outcome.id(), "likelihood", MOST_RATED, "impact", MOST_RATED)));
        }
        for (FinancialYear year : context.funding().years()) {
            milestone(outcome, year, most);
        }
        return Facet.of(least, most);
    }

    private boolean risksAreBlank() {
        return !draft.has(pointer + "/risks")
                && Edits.at(draft.tree(), pointer + "/risks").isPresent();
    }

    /** Adds a milestone due in the year, but late in it, unless there is one; an owner where only that is missing. */
    private void milestone(OutcomeDefinition outcome, FinancialYear year, List<Fill> fills) {
        List<String> due = draft.items(pointer + "/milestones").stream()
                .filter(item -> draft.text(item + "/outcome")
                        .filter(outcome.id()::equals)
                        .isPresent())
                .filter(item -> draft.text(item + "/due")
                        .filter(day -> year.contains(LocalDate.parse(day)))
                        .isPresent())
                .toList();
        if (due.isEmpty()) {
            fills.add(new Fill(
                    pointer + "/milestones/-",
                    Nodes.group(
                            "outcome",
                            outcome.id(),
                            "what",
                            words.brief(),
                            "due",
                            year.lastDay(),
                            "owner",
                            words.brief())));
        } else if (due.stream().noneMatch(item -> draft.has(item + "/owner"))) {
            fills.add(Nodes.text(due.get(0) + "/owner", words.brief()));
        }
    }

    private List<String> risks() {
        return draft.items(pointer + "/risks");
    }

    private boolean isWide(String risk) {
        return !draft.has(risk + "/outcome");
    }

    private boolean isOpen(String risk) {
        return !draft.has(risk + "/likelihood") || !draft.has(risk + "/impact") || needsMitigation(risk);
    }

    private boolean needsMitigation(String risk) {
        return needsMitigation(draft, risk, numbers.confidence().riskRating());
    }

    /** Whether a risk without mitigation may be rated so high that it needs one. */
    static boolean needsMitigation(DraftTree draft, String risk, int rating) {
        int likelihood = draft.text(risk + "/likelihood").map(Integer::parseInt).orElse(MOST_RATED);
        int impact = draft.text(risk + "/impact").map(Integer::parseInt).orElse(MOST_RATED);
        return !draft.has(risk + "/mitigation") && likelihood * impact >= rating;
    }

    private void risk(String risk, boolean bad, List<Fill> fills) {
        for (String scale : List.of("likelihood", "impact")) {
            if (!draft.has(risk + "/" + scale)) {
                fills.add(Nodes.plain(risk + "/" + scale, bad ? MOST_RATED : LEAST_RATED));
            }
        }
        if (!bad && needsMitigation(risk)) {
            fills.add(Nodes.text(risk + "/mitigation", words.brief()));
        }
    }
}
