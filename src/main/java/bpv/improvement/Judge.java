package bpv.improvement;

import bpv.alliance.Alliance;
import bpv.assessment.ApprovalRoll;
import bpv.assessment.AssessedBid;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.ImprovementParameters;
import bpv.assessment.OutcomePlan;
import bpv.assessment.OutcomeProgress;
import bpv.assessment.SectionResources;
import bpv.bid.Bid;
import bpv.bid.ClaimedOutcome;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Section;
import bpv.quantity.FinancialYear;
import bpv.round.BidAssessor;
import bpv.round.Round;
import bpv.rules.Numbers;
import bpv.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Asks the rules in force what would follow from a change, so that nothing here has to know what passes. */
final class Judge {
    private final Round round;
    private final BidAssessor assessor;
    private final ImprovementParameters improvement;

    Judge(Round round) {
        this.round = round;
        this.assessor = new BidAssessor(round.book(), round.day());
        this.improvement = round.book().improvementNumbersOn(round.day(), new ArrayList<>());
    }

    Numbers numbers() {
        return assessor.numbers();
    }

    ImprovementParameters improvement() {
        return improvement;
    }

    List<FinancialYear> years() {
        return numbers().allocation().years();
    }

    AssessedBid assess(Bid bid) {
        return assessor.assess(bid);
    }

    Alliance alliance(Bid bid) {
        return round.book().footprints().alliance(bid.alliance()).orElseThrow();
    }

    ApprovalRoll approvals(Bid bid) {
        return ApprovalRoll.of(bid, assessor.names(alliance(bid)));
    }

    /** The value that an outcome of a section earns, 0 to 4. */
    int value(Section section, OutcomeDefinition definition) {
        OutcomeProgress progress = OutcomeProgress.of(section, definition);
        return round.book()
                .run(
                        RuleSet.VALUE,
                        round.day(),
                        List.of(progress),
                        List.of(numbers().value()),
                        Finding.class)
                .get(0)
                .conclusion()
                .points();
    }

    OutcomePlan plan(Section section, OutcomeDefinition definition, ClaimedOutcome claim, LocalDate submitted) {
        return OutcomePlan.of(section, definition, claim, submitted, years().get(years().size() - 1));
    }

    /** Whether an outcome passes a test of confidence. */
    boolean passes(OutcomePlan plan, String test) {
        return meets(
                round.book()
                        .run(
                                RuleSet.CONFIDENCE,
                                round.day(),
                                List.of(plan),
                                List.of(numbers().confidence()),
                                Finding.class),
                test);
    }

    /** Whether a section of an Alliance raises no concern of this name. */
    boolean clears(Section section, Alliance alliance, String concern) {
        SectionResources resources = SectionResources.of(
                section,
                alliance.population(),
                round.book().footprints().population(),
                numbers().allocation().available(),
                numbers().resources().interventions());
        return meets(
                round.book()
                        .run(
                                RuleSet.RESOURCES,
                                round.day(),
                                List.of(resources),
                                List.of(numbers().resources()),
                                Finding.class),
                concern);
    }

    private static boolean meets(Collection<Explained<Finding>> findings, String criterion) {
        return findings.stream()
                .filter(finding -> finding.criterion().equals(criterion))
                .allMatch(finding -> finding.conclusion().isMet());
    }
}
