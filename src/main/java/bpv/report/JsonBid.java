package bpv.report;

import bpv.allocation.Menu;
import bpv.assessment.AssessedSection;
import bpv.assessment.Condition;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.RuleCard;
import bpv.assessment.SectionScore;
import bpv.bid.OutcomeClass;
import java.util.List;

/** Writes what is found of one bid. */
final class JsonBid {
    private final Json json;

    JsonBid(Json json) {
        this.json = json;
    }

    /** As an item of a list. */
    void write(AssessedDocument document) {
        json.item(() -> content(document));
    }

    void content(AssessedDocument document) {
        json.text("alliance", document.assessed().alliance().id());
        json.text("name", document.assessed().alliance().name());
        json.text("file", document.file());
        json.text("sha256", document.sha256());
        json.array("gateway", document.assessed().gateway(), finding -> {
            json.text("finding", finding.conclusion().verdict().key());
            grounds(finding);
        });
        json.array("sections", document.assessed().sections(), this::section);
    }

    private void section(AssessedSection section) {
        SectionScore score = section.score();
        json.text("id", section.id());
        json.text("intervention", section.section().intervention().key());
        json.text("pointer", section.section().pointer());
        json.sixDecimals("score", score.score());
        json.text("exactScore", score.score().quotient());
        json.sixDecimals("meanValue", score.meanValue());
        json.sixDecimals("meanConfidence", score.meanConfidence());
        json.object("classScores", () -> {
            for (OutcomeClass outcomeClass : OutcomeClass.values()) {
                json.sixDecimals(outcomeClass.key(), score.byClass().get(outcomeClass));
            }
        });
        json.sixDecimals("benefitPointsPerMillion", section.benefitPerMillion());
        json.array("outcomes", score.outcomes(), outcome -> outcome(outcome, score));
        json.array("concerns", section.concernsRaised(), concern -> {
            json.text("concern", concern.criterion());
            grounds(concern);
        });
        json.array("readiness", section.readiness(), this::test);
        json.text("recommendation", section.label().key());
        json.array("conditions", section.conditions(), this::condition);
        json.array("reasons", List.of(section.recommendation(), section.menu()), reason -> {
            json.text("criterion", reason.criterion());
            json.text("reason", reason.conclusion().reason());
            card(reason.card());
            json.texts("pointers", reason.conclusion().pointers());
        });
        json.array("fundingTests", section.fundingTests(), this::test);
        json.array("whyNotHigher", section.whyNotHigher(), this::whyNotHigher);
        JsonReport.pounds(json, "asked", section.section().asked());
        json.number("totalAsked", section.section().totalAsked().pounds());
        json.array(
                "options",
                Menu.ways(section.section(), section.menu().conclusion().kind()),
                way -> {
                    json.text("option", way.name());
                    JsonReport.pounds(json, "years", way.years());
                });
    }

    private void outcome(OutcomeScore outcome, SectionScore score) {
        boolean counts = outcome.counts();
        json.text("outcome", outcome.definition().id());
        json.text("means", outcome.definition().means());
        json.truth("addressed", outcome.addressed());
        json.truth("core", outcome.definition().core());
        json.numberOrNull("value", counts ? (long) outcome.valuePoints() : null);
        json.numberOrNull("confidence", counts ? (long) outcome.confidencePoints() : null);
        json.sixDecimals("score", counts ? outcome.score() : null);
        json.sixDecimals("weight", outcome.definition().weight());
        json.sixDecimals("effectiveWeight", score.effectiveWeight(outcome));
        json.object("valueFinding", () -> grounds(outcome.value()));
        json.array("tests", outcome.tests(), this::test);
    }

    private void test(Explained<Finding> test) {
        json.text("test", test.criterion());
        json.truth("passed", test.conclusion().isMet());
        grounds(test);
    }

    private void whyNotHigher(Explained<Finding> test) {
        Finding.Shortfall shortfall = test.conclusion().shortfall();
        json.text("test", test.criterion());
        json.text("criterion", test.criterion());
        json.text("found", shortfall == null ? "" : shortfall.found());
        json.text("needed", shortfall == null ? "" : shortfall.needed());
        json.text("reason", test.conclusion().reason());
        card(test.card());
        json.texts("pointers", test.conclusion().pointers());
    }

    private void condition(Explained<Condition> condition) {
        json.text("about", condition.subject());
        json.text("what", condition.conclusion().what());
        json.text("owner", condition.conclusion().owner());
        json.text("due", condition.conclusion().due().toString());
        json.text("checkedBy", condition.conclusion().checkedBy());
        card(condition.card());
        json.texts("pointers", condition.conclusion().pointers());
    }

    /** The reason of a finding, why it is not higher, what it rests on, and the rule that says so. */
    private void grounds(Explained<Finding> finding) {
        json.text("criterion", finding.criterion());
        json.text("reason", finding.conclusion().reason());
        Finding.Shortfall shortfall = finding.conclusion().shortfall();
        if (shortfall != null) {
            json.text("found", shortfall.found());
            json.text("needed", shortfall.needed());
        }
        card(finding.card());
        json.texts("pointers", finding.conclusion().pointers());
    }

    private void card(RuleCard card) {
        json.text("rule", card.rule());
        json.text("file", card.file());
        json.number("line", card.line());
        json.text("source", card.source());
        json.text("standing", card.standing().key());
    }
}
