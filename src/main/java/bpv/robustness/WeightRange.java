package bpv.robustness;

import bpv.bid.Intervention;
import bpv.quantity.Fraction;
import java.util.Optional;

/**
 * How far the weight of one outcome may move, the others keeping their proportions. Shares are of the intervention's weight,
 * from 0 to 1.
 *
 * @param intervention to which the outcome belongs
 * @param outcome such as {@code ED1}
 * @param inForce its share as things are
 * @param down towards less weight
 * @param up towards more
 */
public record WeightRange(Intervention intervention, String outcome, Fraction inForce, Side down, Side up) {
    /**
     * One way. Nothing is said of what lies beyond the first change.
     *
     * @param sameMoney up to here everybody gets the same money
     * @param sameSections up to here the same sections are funded
     * @param changed the next step, where other sections are funded; empty where that does not come before the end
     * @param moves what best value then gives otherwise than as things are; none where no plan keeps to the rules
     * @param proved whether everything up to there is proved best
     */
    public record Side(
            Fraction sameMoney, Fraction sameSections, Optional<Fraction> changed, Moves moves, boolean proved) {}
}
