package bpv.robustness;

import bpv.bid.Intervention;
import bpv.quantity.Fraction;
import bpv.robustness.WeightRange.Side;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds how far each weight may move before best value funds other sections. */
final class WeightRanges {
    private final Retrial retrial;
    private final Weights inForce;
    private final Fraction step;

    /** @param stepPercent the steps in which a weight is moved */
    WeightRanges(Retrial retrial, Fraction stepPercent) {
        this.retrial = retrial;
        this.inForce = retrial.inForce();
        this.step = stepPercent.dividedBy(100);
    }

    /** A weight. */
    record Place(Intervention intervention, String outcome) {}

    /** Every weight that can be moved: beside it some other one is above 0. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Map.Entry<Intervention, Map<String, Fraction>> own :
                inForce.parts().entrySet()) {
            for (String outcome : own.getValue().keySet()) {
                Fraction share = inForce.share(own.getKey(), outcome);
                boolean weighed = own.getValue().values().stream().anyMatch(Fraction::isPositive);
                if (weighed && share.below(Fraction.ONE)) {
                    places.add(new Place(own.getKey(), outcome));
                }
            }
        }
        return places;
    }

    WeightRange of(Place place) {
        Fraction share = inForce.share(place.intervention(), place.outcome());
        return new WeightRange(
                place.intervention(),
                place.outcome(),
                share,
                side(place, shares(share, false)),
                side(place, shares(share, true)));
    }

    /** The share in force, then each whole number of steps beyond it, and last the end. */
    private List<Fraction> shares(Fraction from, boolean up) {
        List<Fraction> shares = new ArrayList<>(List.of(from));
        Fraction steps = from.dividedBy(step);
        Fraction next = step.times(Fraction.of(steps.numerator().divide(steps.denominator()), BigInteger.ONE));
        if (!next.equals(from) && !up) {
            shares.add(next);
        }
        Fraction end = up ? Fraction.ONE : Fraction.ZERO;
        for (next = up ? next.plus(step) : next.minus(step);
                up ? next.below(end) : next.above(end);
                next = up ? next.plus(step) : next.minus(step)) {
            shares.add(next);
        }
        if (!shares.get(shares.size() - 1).equals(end)) {
            shares.add(end);
        }
        return shares;
    }

    private Side side(Place place, List<Fraction> shares) {
        WeightPath path = new WeightPath(
                retrial,
                at -> at == 0 ? inForce : inForce.moved(place.intervention(), place.outcome(), shares.get(at)));
        int end = shares.size() - 1;
        Awards now = path.awards(0).orElseThrow();
        int money = -1;
        int at = path.firstChange(0, end);
        while (at >= 0) {
            money = money < 0 ? at : money;
            Optional<Awards> then = path.awards(at);
            if (then.isEmpty() || !then.get().sections().equals(now.sections())) {
                return new Side(
                        shares.get(money - 1),
                        shares.get(at - 1),
                        Optional.of(shares.get(at)),
                        then.map(awards -> Moves.between(now, awards)).orElse(Moves.NONE),
                        path.isProved());
            }
            at = path.firstChange(at, end);
        }
        return new Side(
                shares.get(money < 0 ? end : money - 1),
                shares.get(end),
                Optional.empty(),
                Moves.NONE,
                path.isProved());
    }
}
