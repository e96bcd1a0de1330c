package bpv.round;

import bpv.assessment.Assumption;
import bpv.report.AssessedDocument;
import bpv.report.Provenance;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.TextParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How money is to be divided if some of what the rules folder says were otherwise.
 *
 * @param question among which sections, and how much money, with the settings applied
 * @param limits the rules of policy that hold
 * @param named whether there are rules of policy beside those in force
 */
public record RoundFile(Question question, LimitsFile.Read limits, boolean named) {
    /** As the rules folder says. */
    public static RoundFile inForce(Round round, List<AssessedDocument> bids) {
        Question question = round.question(bids);
        return new RoundFile(question, question.inForce(), false);
    }

    /**
     * As a round file says: {@code limits}, {@code carryForward}, {@code envelopes}, {@code reserves} and {@code objective},
     * each of which may be absent. What is wrong with it is told among the problems of the limits.
     */
    public static RoundFile read(String file, byte[] bytes, Round round, List<AssessedDocument> bids) {
        ParsedText parsed = TextParser.parse(file, bytes);
        Slips slips = Slips.ofYaml(file);
        Optional<Node.Mapping> root =
                parsed.root().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
        MoneySettings settings =
                root.map(group -> MoneySettings.of(group, round.money(), slips)).orElse(MoneySettings.NONE);
        Question question = round.question(bids, slips.none() ? settings : MoneySettings.NONE);
        return of(question, LimitsFile.read(parsed, slips, question, MoneySettings.KEYS));
    }

    /** With rules of policy that were read for a question. */
    public static RoundFile of(Question question, LimitsFile.Read limits) {
        return new RoundFile(
                question, limits, !limits.policy().equals(question.inForce().policy()));
    }

    /** What the result is made from and by, and what else. */
    public Provenance provenance(Round round) {
        List<String> more = new ArrayList<>();
        question.overridden(limits)
                .forEach(name -> more.add("the number " + name + " is overridden for this allocation"));
        if (named) {
            more.add("rules of policy are given for this allocation");
        }
        return round.provenance().butFor(more);
    }

    /** What no published source says, with a note on each number that is overridden. */
    public List<Assumption> assumptions(Round round) {
        return question.settings().noted(round.assumptions(limits.policy()));
    }
}
