package bpv.robustness;

import bpv.allocation.Candidate;
import bpv.assessment.AssessedBid;
import bpv.assessment.RobustnessParameters;
import bpv.robustness.SectionPoints.OutcomePoints;
import bpv.round.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tries each score that the noise allows to be otherwise, alone: which of them could move money, and how much. */
final class Disputes {
    private final Retrial retrial;
    private final Weights inForce;
    private final SortedMap<String, SectionPoints> assessed;
    private final Map<String, List<Decision>> decided = new TreeMap<>();
    private final List<Candidate> candidates;
    private final Division now;
    private final Noise value;
    private final Noise confidence;

    Disputes(Retrial retrial, RobustnessParameters numbers) {
        this.retrial = retrial;
        this.inForce = retrial.inForce();
        this.assessed = retrial.assessed();
        this.value = new Noise(numbers.valueOneLower(), numbers.valueOneHigher());
        this.confidence = new Noise(numbers.confidenceOneLower(), numbers.confidenceOneHigher());
        retrial.bids().forEach(bid -> decided.put(bid.alliance().id(), retrial.decide(bid, inForce, assessed)));
        this.candidates = candidates();
        this.now = retrial.divide(candidates);
    }

    /** A score as it might be. */
    record Question(AssessedBid bid, SectionPoints section, OutcomePoints outcome, Score score, int to) {}

    /** Every score that may be one point lower or higher, in the order of sections and outcomes. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (AssessedBid bid : retrial.bids()) {
            bid.sections().forEach(section -> {
                SectionPoints points = SectionPoints.of(section);
                for (OutcomePoints outcome : points.outcomes()) {
                    if (outcome.judged()) {
                        ask(questions, bid, points, outcome, Score.VALUE, value);
                        ask(questions, bid, points, outcome, Score.CONFIDENCE, confidence);
                    }
                }
            });
        }
        return questions;
    }

    private static void ask(
            List<Question> questions,
            AssessedBid bid,
            SectionPoints section,
            OutcomePoints outcome,
            Score score,
            Noise noise) {
        int points = outcome.of(score);
        if (noise.mayBeLower(points)) {
            questions.add(new Question(bid, section, outcome, score, points - 1));
        }
        if (noise.mayBeHigher(points)) {
            questions.add(new Question(bid, section, outcome, score, points + 1));
        }
    }

    Dispute of(Question question) {
        SortedMap<String, SectionPoints> points = new TreeMap<>(assessed);
        String section = question.section().section();
        points.put(section, question.section().with(question.outcome().with(question.score(), question.to())));
        Map<String, List<Decision>> otherwise = new TreeMap<>(decided);
        String alliance = question.bid().alliance().id();
        otherwise.put(alliance, retrial.decide(question.bid(), inForce, points));
        List<Candidate> then = candidates(otherwise);
        return then.equals(candidates) ? dispute(question, now) : dispute(question, retrial.divide(then));
    }

    private Dispute dispute(Question question, Division then) {
        Optional<Awards> awards = then.awards();
        return new Dispute(
                question.section().section(),
                question.outcome().outcome(),
                question.score(),
                question.outcome().of(question.score()),
                question.to(),
                awards.map(each -> Moves.between(now.awards().orElseThrow(), each))
                        .orElse(Moves.NONE),
                awards.isPresent(),
                Moves.between(Awards.of(now.rankOrder()), Awards.of(then.rankOrder())),
                then.isProved());
    }

    private List<Candidate> candidates() {
        return candidates(decided);
    }

    private List<Candidate> candidates(Map<String, List<Decision>> decisions) {
        return decisions.values().stream()
                .flatMap(own -> retrial.candidates(own).stream())
                .toList();
    }
}
