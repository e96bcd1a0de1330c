package bpv.draft;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import bpv.rules.Numbers;
import bpv.source.Edits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One section of a draft, or one that it may still have: its blanks, and how they can be filled. */
final class SectionDraft {
    private final DraftTree draft;
    private final BidForm form;
    private final Words words;
    private final Intervention intervention;
    private final String pointer;
    private final PhaseAmounts phases;
    private final Claiming claiming;
    private final Risks risks;
    private final Delivery delivery;
    private final SectionFacets sectionFacets;
    private final Map<SectionContext, List<Fill>> required = new HashMap<>();
    private final Map<FinancialYear, List<Facet>> facets = new HashMap<>();

    SectionDraft(DraftTree draft, BidForm form, Numbers numbers, Words words, Intervention intervention) {
        this.draft = draft;
        this.form = form;
        this.words = words;
        this.intervention = intervention;
        this.pointer = "/interventions/" + intervention.key();
        this.phases = new PhaseAmounts(draft, form, pointer);
        this.claiming = new Claiming(draft, form, intervention, pointer);
        this.risks = new Risks(draft, pointer, numbers.confidence().riskRating(), words);
        this.delivery = new Delivery(draft, pointer, risks, words);
        this.sectionFacets =
                new SectionFacets(draft, pointer, numbers.readiness().leadInPostBy(), words);
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
        boolean wide = risks.areWideAndOpen();
        List<String> nameless = claiming.nameless();
        List<List<String>> names = claiming.names();
        for (FundingChoices.Choice funding : new FundingChoices(draft, form, pointer).all()) {
            for (List<String> ids : names) {
                Map<String, String> claimed = new LinkedHashMap<>();
                for (int i = 0; i < nameless.size(); i++) {
                    claimed.put(nameless.get(i), ids.get(i));
                }
                contexts.add(new SectionContext(funding, claimed, wide));
                if (wide) {
                    contexts.add(new SectionContext(funding, claimed, false));
                }
            }
        }
        return contexts;
    }

    /** The same for contexts in which the form finds the same wrong: it holds amounts against those of phases alone. */
    Object alikeToTheForm(SectionContext context) {
        return phases.askForNothing() ? context.ids() : List.of(context.ids(), context.funding());
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
            } else if (definition.core() || claiming.isNamed(definition.id())) {
                outcomes.add(new OutcomeDraft(definition, null, Nodes.EMPTY, claiming.isNamed(definition.id())));
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
        risks.wide(context.wideRisks(), fills);
        return fills;
    }

    private LocalDate afterTheRound() {
        return form.lastYear().lastDay().plusDays(1);
    }

    /** The blanks that readiness and concerns look at. */
    List<Facet> facets(SectionContext context) {
        return facets.computeIfAbsent(context.firstYear(), sectionFacets::all);
    }

    /** Milestones and risks of one outcome: as little as may be, and all that delivery asks for. */
    Facet delivery(OutcomeDefinition outcome, SectionContext context) {
        return delivery.of(outcome, context.funding().years());
    }
}
