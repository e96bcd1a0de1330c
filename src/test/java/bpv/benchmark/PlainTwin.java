package bpv.benchmark;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.assessment.MenuKind;
import bpv.assessment.Recommendation;
import bpv.assessment.RecommendationParameters;
import bpv.assessment.Verdict;
import bpv.benchmark.Decision.Due;
import bpv.benchmark.Decision.OfOutcome;
import bpv.benchmark.Decision.OfSection;
import bpv.bid.Bid;
import bpv.bid.Milestone;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.rules.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The decision on a bid as one would write it by hand: plain Java, from the scheme, without rules and without a word of
 * explanation. It reads the same numbers as the rules; all else is its own, so that it is a second opinion.
 */
final class PlainTwin {
    private final Numbers numbers;
    private final Map<String, Alliance> alliances;
    private final Map<String, PlainGateway> gateways = new HashMap<>();
    private final PlainOutcomes outcomes;
    private final PlainResources resources;
    private final PlainReadiness readiness;

    PlainTwin(Numbers numbers, Footprints footprints) {
        this.numbers = numbers;
        this.alliances = footprints.alliances();
        alliances.forEach((id, alliance) -> gateways.put(id, new PlainGateway(numbers.gateway(), alliance)));
        outcomes = new PlainOutcomes(numbers);
        resources = new PlainResources(numbers, footprints.population());
        readiness = new PlainReadiness(numbers.readiness(), footprints);
    }

    Decision decide(Bid bid) {
        List<Verdict> gateway = gateways.get(bid.alliance()).verdicts(bid);
        Alliance alliance = alliances.get(bid.alliance());
        List<String> failedByAll = readiness.failedByTheWholeBid(bid);
        List<OfSection> sections = new ArrayList<>(bid.sections().size());
        for (Section section : bid.sections()) {
            sections.add(section(bid, section, alliance, gateway, failedByAll));
        }
        return new Decision(gateway, sections);
    }

    private OfSection section(
            Bid bid, Section section, Alliance alliance, List<Verdict> gateway, List<String> notReadyAtAll) {
        List<OfOutcome> scored = new ArrayList<>();
        PlainMeans means = new PlainMeans();
        List<FinancialYear> funded = section.fundedYears();
        for (OutcomeDefinition definition : numbers.outcomes()) {
            if (definition.intervention() == section.intervention()) {
                OfOutcome outcome = outcomes.outcome(definition, section, funded, bid.submitted());
                scored.add(outcome);
                means.add(definition, outcome);
            }
        }
        List<String> concerns = resources.concerns(section, alliance);
        List<String> notReady = readiness.failed(section, notReadyAtAll);
        List<String> failed = fundingTestsFailed(gateway, means, concerns, notReady);
        Recommendation recommendation = recommendation(failed);
        return new OfSection(
                section.id(),
                scored,
                means.score(),
                means.value(),
                means.confidence(),
                means.byClass(),
                means.score()
                        .times(alliance.population())
                        .times(1_000_000)
                        .dividedBy(section.totalAsked().pounds()),
                concerns,
                notReady,
                failed,
                recommendation,
                menu(recommendation, section),
                recommendation == Recommendation.FUND_WITH_CONDITIONS
                        ? conditions(section, scored, gateway, concerns, notReady, failed)
                        : Set.of());
    }

    private List<String> fundingTestsFailed(
            List<Verdict> gateway, PlainMeans means, List<String> concerns, List<String> notReady) {
        RecommendationParameters limits = numbers.recommendation();
        List<String> failed = new ArrayList<>();
        addIf(gateway.contains(Verdict.NOT_MET), "F1", failed);
        addIf(means.score().below(limits.scoreFloor()), "F2", failed);
        addIf(means.value().below(limits.valueFloor()), "F3", failed);
        addIf(means.score().below(limits.scoreToFund()), "F4", failed);
        addIf(notReady.size() >= limits.failedReadiness(), "F5", failed);
        addIf(means.confidence().below(limits.confidenceToFund()), "F6", failed);
        addIf(!concerns.isEmpty(), "F7", failed);
        addIf(!notReady.isEmpty(), "F8", failed);
        addIf(gateway.contains(Verdict.FOR_THE_PANEL), "F9", failed);
        return failed;
    }

    /** The first line of the scheme's table that fits. */
    private static Recommendation recommendation(List<String> failed) {
        if (failed.contains("F1")) {
            return Recommendation.INELIGIBLE;
        }
        if (failed.contains("F2") || failed.contains("F3")) {
            return Recommendation.DO_NOT_FUND;
        }
        if (failed.contains("F5") && !failed.contains("F4")) {
            return Recommendation.LATER_PHASE;
        }
        return failed.isEmpty() ? Recommendation.FUND : Recommendation.FUND_WITH_CONDITIONS;
    }

    private static MenuKind menu(Recommendation recommendation, Section section) {
        return switch (recommendation) {
            case FUND, FUND_WITH_CONDITIONS -> MenuKind.AS_ASKED;
            case LATER_PHASE -> section.fundedYears().size() > 1 ? MenuKind.FROM_SECOND_FUNDED_YEAR : MenuKind.NOTHING;
            case DO_NOT_FUND, INELIGIBLE -> MenuKind.NOTHING;
        };
    }

    private Set<Due> conditions(
            Section section,
            List<OfOutcome> scored,
            List<Verdict> gateway,
            List<String> concerns,
            List<String> notReady,
            List<String> failed) {
        FinancialYear first = section.firstFundedYear();
        LocalDate firstPayment = first.firstDay();
        LocalDate endOfFirstQuarter = LocalDate.of(first.start(), 6, 30);
        Set<Due> conditions = new HashSet<>();
        for (OfOutcome outcome : scored) {
            if (!outcomes.isCore(outcome.outcome())) {
                continue;
            }
            if (!outcome.addressed()) {
                conditions.add(new Due(outcome.outcome(), "leftOut", endOfFirstQuarter));
            }
            for (String test : outcome.testsFailed()) {
                LocalDate due = firstMilestone(section, outcome.outcome(), endOfFirstQuarter);
                conditions.add(new Due(outcome.outcome(), test, due));
            }
        }
        concerns.forEach(concern -> conditions.add(new Due("", concern, firstPayment)));
        notReady.forEach(
                test -> conditions.add(new Due("", test, numbers.conditions().readinessDue())));
        if (gateway.contains(Verdict.FOR_THE_PANEL)) {
            conditions.add(new Due("", "G" + (gateway.indexOf(Verdict.FOR_THE_PANEL) + 1), firstPayment));
        }
        if (failed.contains("F4")) {
            conditions.add(new Due("", "F4", endOfFirstQuarter));
        }
        return conditions;
    }

    private static LocalDate firstMilestone(Section section, String outcome, LocalDate otherwise) {
        LocalDate first = null;
        for (Milestone milestone : section.milestones()) {
            if (outcome.equals(milestone.outcome())
                    && (first == null || milestone.due().isBefore(first))) {
                first = milestone.due();
            }
        }
        return first == null ? otherwise : first;
    }

    private static void addIf(boolean holds, String id, List<String> ids) {
        if (holds) {
            ids.add(id);
        }
    }
}
