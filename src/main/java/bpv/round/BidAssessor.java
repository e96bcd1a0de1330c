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
import bpv.assessment.MenuKind;
import bpv.assessment.Recommendation;
import bpv.assessment.RecommendationGiven;
import bpv.assessment.Recommended;
import bpv.assessment.SectionMeans;
import bpv.assessment.SectionReadiness;
import bpv.assessment.SectionResources;
import bpv.assessment.SectionScore;
import bpv.assessment.SectionTotals;
import bpv.bid.Bid;
import bpv.bid.BidForm;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.round.Recommending.Found;
import bpv.rules.Numbers;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final OutcomeScoring scoring;
    private final Footprints footprints;
    private final Map<String, FootprintNames> names = new HashMap<>();
    private final Fraction everyone;
    private final SortedMap<FinancialYear, Money> available;
    private final Recommending recommending;

    public BidAssessor(RuleBook book, LocalDate day) {
        this.book = book;
        this.day = day;
        this.numbers = book.numbersOn(day);
        this.scoring = new OutcomeScoring(book, day, numbers);
        this.footprints = book.footprints();
        footprints.alliances().forEach((id, alliance) -> names.put(id, new FootprintNames(alliance)));
        this.everyone = footprints.population();
        this.available = numbers.allocation().available();
        this.recommending = new Recommending(book, day, numbers);
    }

    /** The Alliances that may bid and what is known of them. */
    public Footprints footprints() {
        return footprints;
    }

    /** The STPs and CCGs of one of these Alliances, as a bid may spell them. */
    public FootprintNames names(Alliance alliance) {
        return Objects.requireNonNull(names.get(alliance.id()), alliance.id());
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

    /**
     * The scores of sections, by section id, whatever bids they belong to; no two may have the same id.
     *
     * @param submitted the day of submission
     */
    public Map<String, SectionScore> scores(List<Section> sections, LocalDate submitted) {
        return scoring.of(sections, submitted);
    }

    /** For each set of funding tests that a section may pass, by criterion, what would be recommended. */
    public Map<Set<String>, Recommendation> labels(SectionTotals any, Collection<Set<String>> passed) {
        Map<Set<String>, Recommendation> labels = new HashMap<>();
        for (Set<String> tests : passed) {
            labels.put(
                    tests,
                    book.run(
                                    RuleSet.RECOMMENDATION,
                                    day,
                                    List.of(new FundingTests(any, tests)),
                                    List.of(),
                                    RecommendationGiven.class)
                            .get(0)
                            .conclusion()
                            .recommendation());
        }
        return labels;
    }

    /**
     * What the rules would decide of an assessed bid if its sections had scored otherwise. All else that was found of it
     * stays: gateway, concerns and readiness do not rest on scores.
     *
     * @param means the scores of each of its sections, by id
     */
    public List<Decision> decide(AssessedBid bid, Map<String, SectionMeans> means) {
        List<SectionTotals> totals = bid.sections().stream()
                .map(section -> recommending.totals(
                        section.section(), of(means, section.section()), Found.of(section.totals())))
                .toList();
        return recommending.decide(bid.alliance().id(), totals, means);
    }

    /** Everything that the rules find of a bid, whose Alliance has to be one of the reference data. */
    public AssessedBid assess(Bid bid) {
        Alliance alliance = footprints
                .alliance(bid.alliance())
                .orElseThrow(() -> new IllegalArgumentException("there is no Alliance " + bid.alliance()));
        ApprovalRoll roll = ApprovalRoll.of(bid, names(alliance));
        List<Explained<Finding>> gateway = gateway(bid, roll);
        Map<String, SectionScore> scores = scoring.of(bid.sections(), bid.submitted());
        Map<String, List<Explained<Finding>>> concerns = bySubject(resources(bid, alliance));
        Map<String, List<Explained<Finding>>> readiness = bySubject(readiness(bid));
        List<Draft> drafts = new ArrayList<>(bid.sections().size());
        for (Section section : bid.sections()) {
            drafts.add(new Draft(
                    section,
                    Objects.requireNonNull(scores.get(section.id())),
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

    /** What may be offered of sections with a recommendation, by section. */
    Map<String, MenuKind> menus(List<Recommended> sections) {
        Map<String, MenuKind> kinds = new HashMap<>();
        recommending
                .menus(sections)
                .forEach((id, menu) -> kinds.put(id, menu.conclusion().kind()));
        return kinds;
    }

    private List<AssessedSection> recommended(Alliance alliance, List<Explained<Finding>> gateway, List<Draft> drafts) {
        List<SectionTotals> totals =
                drafts.stream().map(draft -> totals(draft, gateway)).toList();
        Map<String, List<Explained<Finding>>> tests = recommending.tests(totals);
        Map<String, Explained<RecommendationGiven>> recommended = recommending.recommended(totals, tests);
        Map<String, List<Explained<Condition>>> conditions = new HashMap<>();
        List<Recommended> sections = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Recommendation label = of(recommended, draft.section()).conclusion().recommendation();
            sections.add(new Recommended(draft.section(), label));
            if (label == Recommendation.FUND_WITH_CONDITIONS) {
                conditions.put(draft.section().id(), conditions(draft, alliance, gateway));
            }
        }
        Map<String, Explained<MenuGiven>> menus = recommending.menus(sections);
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

    private SectionTotals totals(Draft draft, List<Explained<Finding>> gateway) {
        return recommending.totals(
                draft.section(), draft.score().means(), Found.of(gateway, draft.concerns(), draft.readiness()));
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

    static <C extends Conclusion> Map<String, List<Explained<C>>> bySubject(List<Explained<C>> conclusions) {
        Map<String, List<Explained<C>>> bySubject = new HashMap<>();
        for (Explained<C> conclusion : conclusions) {
            bySubject
                    .computeIfAbsent(conclusion.subject(), any -> new ArrayList<>())
                    .add(conclusion);
        }
        return bySubject;
    }

    static <C extends Conclusion> Map<String, Explained<C>> oneEach(List<Explained<C>> conclusions) {
        Map<String, Explained<C>> bySubject = new HashMap<>();
        conclusions.forEach(conclusion -> bySubject.put(conclusion.subject(), conclusion));
        return bySubject;
    }

    /** What there is of a section, which there has to be. */
    static <T> T of(Map<String, T> bySubject, Section section) {
        T found = bySubject.get(section.id());
        if (found == null) {
            throw new IllegalStateException("nothing is concluded of " + section.id());
        }
        return found;
    }
}
