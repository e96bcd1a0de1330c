package bpv.round;

import bpv.alliance.Alliance;
import bpv.alliance.FootprintNames;
import bpv.alliance.Footprints;
import bpv.assessment.Application;
import bpv.assessment.ApprovalRoll;
import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Conclusion;
import bpv.assessment.Condition;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.FundingTests;
import bpv.assessment.Ground;
import bpv.assessment.MenuGiven;
import bpv.assessment.OutcomePlan;
import bpv.assessment.OutcomeProgress;
import bpv.assessment.OutcomeScore;
import bpv.assessment.Recommendation;
import bpv.assessment.RecommendationGiven;
import bpv.assessment.Recommended;
import bpv.assessment.SectionReadiness;
import bpv.assessment.SectionResources;
import bpv.assessment.SectionScore;
import bpv.assessment.SectionTotals;
import bpv.assessment.Verdict;
import bpv.bid.Bid;
import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.rules.Numbers;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Assesses one bid after another by the rules in force on one day. The order of the rule sets is the order of
 * {@link #assess}; what one set concludes is counted here and becomes a fact for the next.
 */
public final class BidAssessor {
    private final RuleBook book;
    private final LocalDate day;
    private final Numbers numbers;
    private final Map<Intervention, List<OutcomeDefinition>> outcomes = new EnumMap<>(Intervention.class);
    private final Footprints footprints;
    private final Map<String, FootprintNames> names = new HashMap<>();
    private final Fraction everyone;
    private final SortedMap<FinancialYear, Money> available;
    private final List<Fraction> scoreThresholds;

    public BidAssessor(RuleBook book, LocalDate day) {
        this.book = book;
        this.day = day;
        this.numbers = book.numbersOn(day);
        for (Intervention intervention : Intervention.values()) {
            outcomes.put(
                    intervention,
                    numbers.outcomes().stream()
                            .filter(outcome -> outcome.intervention() == intervention)
                            .toList());
        }
        this.footprints = book.footprints();
        footprints.alliances().forEach((id, alliance) -> names.put(id, new FootprintNames(alliance)));
        this.everyone = footprints.population();
        this.available = numbers.allocation().available();
        this.scoreThresholds = List.of(
                numbers.recommendation().scoreFloor(), numbers.recommendation().scoreToFund());
    }

    /** The numbers in force on the day. */
    public Numbers numbers() {
        return numbers;
    }

    /** What a bid of this round may name. */
    public BidForm form() {
        return new BidForm(
                numbers.allocation().round(), numbers.allocation().years(), numbers.outcomes(), footprints.ids());
    }

    /** Everything that the rules find of a bid, whose Alliance has to be one of the reference data. */
    public AssessedBid assess(Bid bid) {
        Alliance alliance = footprints
                .alliance(bid.alliance())
                .orElseThrow(() -> new IllegalArgumentException("there is no Alliance " + bid.alliance()));
        ApprovalRoll roll = ApprovalRoll.of(bid, names.getOrDefault(alliance.id(), new FootprintNames(alliance)));
        List<Explained<Finding>> gateway = gateway(bid, roll);
        Map<String, List<Explained<Finding>>> values = bySubject(values(bid));
        Map<String, List<Explained<Finding>>> tests = bySubject(confidence(bid));
        Map<String, List<Explained<Finding>>> concerns = bySubject(resources(bid, alliance));
        Map<String, List<Explained<Finding>>> readiness = bySubject(readiness(bid));
        List<Draft> drafts = new ArrayList<>(bid.sections().size());
        for (Section section : bid.sections()) {
            drafts.add(new Draft(
                    section,
                    score(section, values, tests),
                    concerns.getOrDefault(section.id(), List.of()),
                    readiness.getOrDefault(section.id(), List.of())));
        }
        return new AssessedBid(bid, alliance, gateway, notes(roll), recommended(alliance, gateway, drafts));
    }

    /** A section on its way: scored, not yet recommended. */
    private record Draft(
            Section section,
            SectionScore score,
            List<Explained<Finding>> concerns,
            List<Explained<Finding>> readiness) {}

    private List<AssessedSection> recommended(Alliance alliance, List<Explained<Finding>> gateway, List<Draft> drafts) {
        List<SectionTotals> totals =
                drafts.stream().map(draft -> totals(draft, gateway)).toList();
        Map<String, List<Explained<Finding>>> tests = bySubject(
                book.run(RuleSet.FUNDING_TESTS, day, totals, List.of(numbers.recommendation()), Finding.class));
        List<FundingTests> passed = totals.stream()
                .map(total -> new FundingTests(total, met(tests.getOrDefault(total.subject(), List.of()))))
                .toList();
        Map<String, Explained<RecommendationGiven>> recommended =
                oneEach(book.run(RuleSet.RECOMMENDATION, day, passed, List.of(), RecommendationGiven.class));
        Map<String, List<Explained<Condition>>> conditions = new HashMap<>();
        List<Recommended> sections = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Recommendation label = of(recommended, draft.section()).conclusion().recommendation();
            sections.add(new Recommended(draft.section(), label));
            if (label == Recommendation.FUND_WITH_CONDITIONS) {
                conditions.put(draft.section().id(), conditions(draft, alliance, gateway));
            }
        }
        Map<String, Explained<MenuGiven>> menus =
                oneEach(book.run(RuleSet.ALLOCATION, day, sections, List.of(), MenuGiven.class));
        List<AssessedSection> assessed = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Section section = draft.section();
            assessed.add(new AssessedSection(
                    section,
                    draft.score(),
                    totals.get(i),
                    draft.concerns(),
                    draft.readiness(),
                    tests.getOrDefault(section.id(), List.of()),
                    of(recommended, section),
                    conditions.getOrDefault(section.id(), List.of()),
                    of(menus, section),
                    draft.score()
                            .score()
                            .times(alliance.population())
                            .times(1_000_000)
                            .dividedBy(section.totalAsked().pounds())));
        }
        return assessed;
    }

    private List<Explained<Finding>> gateway(Bid bid, ApprovalRoll roll) {
        Application application = Application.of(bid);
        return book.run(RuleSet.GATEWAY, day, List.of(application), List.of(numbers.gateway(), roll), Finding.class);
    }

    private static List<String> notes(ApprovalRoll roll) {
        String note = roll.noteOnOtherStps().strip();
        return note.isEmpty() ? List.of() : List.of(note);
    }

    private List<Explained<Finding>> values(Bid bid) {
        List<OutcomeProgress> progress = new ArrayList<>();
        for (Section section : bid.sections()) {
            for (OutcomeDefinition outcome : definitions(section)) {
                progress.add(OutcomeProgress.of(section, outcome));
            }
        }
        return book.run(RuleSet.VALUE, day, progress, List.of(numbers.value()), Finding.class);
    }

    private List<Explained<Finding>> confidence(Bid bid) {
        List<OutcomePlan> plans = new ArrayList<>();
        FinancialYear last = available.lastKey();
        for (Section section : bid.sections()) {
            for (OutcomeDefinition outcome : definitions(section)) {
                section.outcome(outcome.id())
                        .ifPresent(claim -> plans.add(OutcomePlan.of(section, outcome, claim, bid.submitted(), last)));
            }
        }
        return book.run(RuleSet.CONFIDENCE, day, plans, List.of(numbers.confidence()), Finding.class);
    }

    private List<Explained<Finding>> resources(Bid bid, Alliance alliance) {
        List<SectionResources> resources = bid.sections().stream()
                .map(section -> SectionResources.of(
                        section,
                        alliance.population(),
                        everyone,
                        available,
                        numbers.resources().interventions()))
                .toList();
        return book.run(RuleSet.RESOURCES, day, resources, List.of(numbers.resources()), Finding.class);
    }

    private List<Explained<Finding>> readiness(Bid bid) {
        List<SectionReadiness> readiness = SectionReadiness.of(
                bid,
                footprints.performanceOf(bid.alliance()),
                numbers.readiness().monthsToPublish());
        return book.run(RuleSet.READINESS, day, readiness, List.of(numbers.readiness()), Finding.class);
    }

    private SectionScore score(
            Section section,
            Map<String, List<Explained<Finding>>> values,
            Map<String, List<Explained<Finding>>> tests) {
        List<OutcomeScore> scores = new ArrayList<>();
        for (OutcomeDefinition outcome : definitions(section)) {
            String subject = section.id() + "/" + outcome.id();
            Explained<Finding> value = values.getOrDefault(subject, List.of()).get(0);
            scores.add(new OutcomeScore(
                    outcome,
                    section.outcome(outcome.id()).isPresent(),
                    value,
                    tests.getOrDefault(subject, List.of()),
                    value.conclusion().verdict() != Verdict.NOT_APPLICABLE));
        }
        return SectionScore.of(scores);
    }

    private SectionTotals totals(Draft draft, List<Explained<Finding>> gateway) {
        SectionScore score = draft.score();
        return new SectionTotals(
                draft.section(),
                score.score(),
                score.meanValue(),
                score.meanConfidence(),
                with(gateway, Verdict.NOT_MET),
                with(gateway, Verdict.FOR_THE_PANEL),
                with(draft.concerns(), Verdict.NOT_MET),
                with(draft.readiness(), Verdict.NOT_MET),
                score.score().shownBeside(scoreThresholds),
                score.meanValue().shownBeside(numbers.recommendation().valueFloor()),
                score.meanConfidence().shownBeside(numbers.recommendation().confidenceToFund()));
    }

    private List<Explained<Condition>> conditions(Draft draft, Alliance alliance, List<Explained<Finding>> gateway) {
        List<Ground> grounds = new Grounds(draft.section(), alliance)
                .of(
                        draft.score(),
                        draft.concerns(),
                        draft.readiness(),
                        gateway,
                        draft.score().score().below(numbers.recommendation().scoreToFund()));
        return book.run(RuleSet.CONDITIONS, day, grounds, List.of(numbers.conditions()), Condition.class);
    }

    private List<OutcomeDefinition> definitions(Section section) {
        return outcomes.getOrDefault(section.intervention(), List.of());
    }

    private static List<String> with(List<Explained<Finding>> findings, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.conclusion().verdict() == verdict)
                .map(Explained::criterion)
                .toList();
    }

    private static Set<String> met(List<Explained<Finding>> findings) {
        Set<String> met = new HashSet<>();
        for (Explained<Finding> finding : findings) {
            if (finding.conclusion().isMet()) {
                met.add(finding.criterion());
            }
        }
        return met;
    }

    private static <C extends Conclusion> Map<String, List<Explained<C>>> bySubject(List<Explained<C>> conclusions) {
        Map<String, List<Explained<C>>> bySubject = new HashMap<>();
        for (Explained<C> conclusion : conclusions) {
            bySubject
                    .computeIfAbsent(conclusion.subject(), any -> new ArrayList<>())
                    .add(conclusion);
        }
        return bySubject;
    }

    private static <C extends Conclusion> Map<String, Explained<C>> oneEach(List<Explained<C>> conclusions) {
        Map<String, Explained<C>> bySubject = new HashMap<>();
        conclusions.forEach(conclusion -> bySubject.put(conclusion.subject(), conclusion));
        return bySubject;
    }

    private static <C extends Conclusion> Explained<C> of(Map<String, Explained<C>> bySubject, Section section) {
        Explained<C> found = bySubject.get(section.id());
        if (found == null) {
            throw new IllegalStateException("nothing is concluded of " + section.id());
        }
        return found;
    }
}
