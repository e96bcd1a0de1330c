package bpv.robustness;

import bpv.quantity.Fraction;
import java.util.List;
import java.util.Optional;

/**
 * What proves that a section stands on the border: weights with which best value treats it otherwise than with those in force.
 * Each was looked at by dividing the money with it.
 *
 * @param section its id
 * @param funded whether it is funded with these weights; with those in force it is the other way
 * @param weights with which it is; in every intervention that does not matter, those in force
 * @param beside a thousandth of the way nearer to those in force, where it is still as it is with them; empty where scores
 *     differ too
 * @param distance how much weight has to be moved, as a part of an intervention's, all of them added up
 * @param draw the number of the draw that led there
 * @param scores that differ too, where no weights alone were found that do it
 */
public record Border(
        String section,
        boolean funded,
        Weights weights,
        Optional<Weights> beside,
        Fraction distance,
        long draw,
        List<ChangedScore> scores) {
    public Border {
        scores = List.copyOf(scores);
    }

    /** A score as drawn, where that is not the score as found. */
    public record ChangedScore(String section, String outcome, Score score, int from, int to) {}
}
