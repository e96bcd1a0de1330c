package bpv.improvement;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Condition;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.assessment.SectionScore;
import bpv.assessment.Verdict;
import bpv.bid.OutcomeClass;
import bpv.quantity.Fraction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is answered of one bid, under names that two bids have in common. */
final class Answers {
    private final Map<Name, Answer> answers = new LinkedHashMap<>();
    private @Nullable String section;
    private @Nullable String outcome;

    private Answers() {}

    /** What an answer is called. */
    record Name(@Nullable String section, @Nullable String outcome, String kind, String name) {}

    /**
     * An answer.
     *
     * @param text in short; of a number empty, as it is shown beside another
     * @param number the exact number, if it is one
     */
    record Answer(String text, @Nullable Fraction number, String reason, List<String> pointers) {
        /** In short, with as many decimals as tell it from the other. */
        String shownBeside(@Nullable Answer other) {
            if (number == null) {
                return text;
            }
            return other == null || other.number == null ? number.shown() : number.shownBeside(other.number);
        }

        /** The same answer for the same reason, however numbers in it are written. */
        boolean isAs(Answer other) {
            boolean sameNumber = number == null ? other.number == null : number.equals(other.number);
            return sameNumber && text.equals(other.text) && plain(reason).equals(plain(other.reason));
        }

        /** Without zeros at the end of decimals, so that 53 and 53.0 are one number. */
        private static String plain(String reason) {
            return reason.replaceAll("(\\d\\.\\d*?)0+(?!\\d)", "$1").replaceAll("(\\d)\\.(?=\\D|$)", "$1");
        }
    }

    /** In the order of the form. */
    static Map<Name, Answer> of(AssessedBid bid) {
        Answers all = new Answers();
        bid.gateway().forEach(finding -> all.finding("gateway", finding));
        bid.notes().forEach(note -> all.put("note", note, new Answer("noted", null, note, List.of())));
        bid.sections().forEach(all::section);
        return all.answers;
    }

    private void section(AssessedSection assessed) {
        section = assessed.section().intervention().key();
        outcome = null;
        SectionScore score = assessed.score();
        List<String> place = List.of(assessed.section().pointer());
        put("section", "section", new Answer("in the bid", null, "", place));
        put(
                "recommendation",
                "recommendation",
                new Answer(
                        assessed.label().key(),
                        null,
                        assessed.recommendation().conclusion().reason(),
                        place));
        number("score", "score", score.score(), place);
        number("meanValue", "meanValue", score.meanValue(), place);
        number("meanConfidence", "meanConfidence", score.meanConfidence(), place);
        for (OutcomeClass each : OutcomeClass.values()) {
            Fraction own = score.byClass().get(each);
            if (own != null) {
                number("classScore", each.key(), own, place);
            }
        }
        number("benefitPointsPerMillion", "benefitPointsPerMillion", assessed.benefitPerMillion(), place);
        score.outcomes().forEach(this::outcome);
        outcome = null;
        assessed.concerns().forEach(finding -> finding("concern", finding));
        assessed.readiness().forEach(finding -> finding("readiness", finding));
        assessed.fundingTests().forEach(finding -> finding("funding", finding));
        put("menu", "menu", new Answer("", null, assessed.menu().conclusion().reason(), place));
        assessed.conditions().forEach(condition -> condition(assessed.id(), condition.conclusion()));
    }

    private void outcome(OutcomeScore score) {
        outcome = score.definition().id();
        Finding value = score.value().conclusion();
        if (score.addressed()) {
            put("outcome", "outcome", new Answer("in the section", null, "", value.pointers()));
        }
        String points =
                value.verdict() == Verdict.NOT_APPLICABLE ? value.verdict().key() : Integer.toString(value.points());
        put("value", "value", new Answer(points, null, value.reason(), value.pointers()));
        if (score.counts()) {
            put(
                    "confidence",
                    "confidence",
                    new Answer(Integer.toString(score.confidencePoints()), null, "", List.of()));
            number("outcomeScore", "outcomeScore", score.score(), List.of());
        }
        score.tests().forEach(test -> finding("test", test));
    }

    private void finding(String kind, Explained<Finding> finding) {
        Finding found = finding.conclusion();
        put(kind, finding.criterion(), new Answer(found.verdict().key(), null, found.reason(), found.pointers()));
    }

    private void condition(String id, Condition condition) {
        String about = condition.subject().replace(id + "/", "");
        String terms = " Owner: " + condition.owner() + ". Checked: " + condition.checkedBy() + ".";
        put(
                "condition",
                about,
                new Answer("due " + condition.due(), null, condition.what() + terms, condition.pointers()));
    }

    private void number(String kind, String name, Fraction number, List<String> pointers) {
        put(kind, name, new Answer("", number, "", pointers));
    }

    private void put(String kind, String name, Answer answer) {
        answers.put(new Name(section, outcome, kind, name), answer);
    }
}
