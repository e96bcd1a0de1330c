package bpv.round;

import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.FundingTests;
import bpv.assessment.MenuGiven;
import bpv.assessment.RecommendationGiven;
import bpv.assessment.Recommended;
import bpv.assessment.SectionMeans;
import bpv.assessment.SectionTotals;
import bpv.assessment.Verdict;
import bpv.bid.Section;
import bpv.quantity.Fraction;
import bpv.rules.Numbers;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From what the sections of a bid scored to what may be funded of them: funding tests, recommendation, menu. */
final class Recommending {
    private final RuleBook book;
    private final LocalDate day;
    private final Numbers numbers;
    private final List<Fraction> scoreThresholds;

    Recommending(RuleBook book, LocalDate day, Numbers numbers) {
        this.book = book;
        this.day = day;
        this.numbers = numbers;
        this.scoreThresholds = List.of(
                numbers.recommendation().scoreFloor(), numbers.recommendation().scoreToFund());
    }

    /** What is decided on: scores, and what was found beside them. */
    SectionTotals totals(Section section, SectionMeans means, Found found) {
        return new SectionTotals(
                section,
                means.score(),
                means.meanValue(),
                means.meanConfidence(),
                found.gatewayNotMet(),
                found.forThePanel(),
                found.concerns(),
                found.readinessFailed(),
                means.score().shownBeside(scoreThresholds),
                means.meanValue().shownBeside(numbers.recommendation().valueFloor()),
                means.meanConfidence().shownBeside(numbers.recommendation().confidenceToFund()));
    }

    /** What was found beside the scores, as ids of criteria. */
    record Found(
            List<String> gatewayNotMet, List<String> forThePanel, List<String> concerns, List<String> readinessFailed) {
        static Found of(
                List<Explained<Finding>> gateway,
                List<Explained<Finding>> concerns,
                List<Explained<Finding>> readiness) {
            return new Found(
                    with(gateway, Verdict.NOT_MET),
                    with(gateway, Verdict.FOR_THE_PANEL),
                    with(concerns, Verdict.NOT_MET),
                    with(readiness, Verdict.NOT_MET));
        }

        static Found of(SectionTotals totals) {
            return new Found(totals.gatewayNotMet(), totals.forThePanel(), totals.concerns(), totals.readinessFailed());
        }

        private static List<String> with(List<Explained<Finding>> findings, Verdict verdict) {
            return findings.stream()
                    .filter(finding -> finding.conclusion().verdict() == verdict)
                    .map(Explained::criterion)
                    .toList();
        }
    }

    /** The funding tests of all sections of a bid, by section. */
    Map<String, List<Explained<Finding>>> tests(List<SectionTotals> totals) {
        return BidAssessor.bySubject(
                book.run(RuleSet.FUNDING_TESTS, day, totals, List.of(numbers.recommendation()), Finding.class));
    }

    /** The recommendation of each section, by section. */
    Map<String, Explained<RecommendationGiven>> recommended(
            List<SectionTotals> totals, Map<String, List<Explained<Finding>>> tests) {
        List<FundingTests> passed = totals.stream()
                .map(total -> new FundingTests(total, met(tests.getOrDefault(total.subject(), List.of()))))
                .toList();
        return BidAssessor.oneEach(book.run(RuleSet.RECOMMENDATION, day, passed, List.of(), RecommendationGiven.class));
    }

    /** What may be funded of each section, by section. */
    Map<String, Explained<MenuGiven>> menus(List<Recommended> sections) {
        return BidAssessor.oneEach(book.run(RuleSet.ALLOCATION, day, sections, List.of(), MenuGiven.class));
    }

    /** All three steps for sections of one bid. */
    List<Decision> decide(String alliance, List<SectionTotals> totals, Map<String, SectionMeans> means) {
        Map<String, List<Explained<Finding>>> tests = tests(totals);
        Map<String, Explained<RecommendationGiven>> labels = recommended(totals, tests);
        List<Recommended> sections = totals.stream()
                .map(total -> new Recommended(
                        total.section(),
                        BidAssessor.of(labels, total.section()).conclusion().recommendation()))
                .toList();
        Map<String, Explained<MenuGiven>> menus = menus(sections);
        return sections.stream()
                .map(each -> new Decision(
                        alliance,
                        each.section(),
                        BidAssessor.of(means, each.section()),
                        met(tests.getOrDefault(each.subject(), List.of())),
                        each.recommendation(),
                        BidAssessor.of(menus, each.section()).conclusion().kind()))
                .toList();
    }

    private static Set<String> met(Collection<Explained<Finding>> findings) {
        return findings.stream()
                .filter(finding -> finding.conclusion().isMet())
                .map(Explained::criterion)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
