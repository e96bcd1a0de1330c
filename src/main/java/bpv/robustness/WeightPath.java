package bpv.robustness;

import bpv.allocation.Candidate;
import bpv.allocation.Option;
import bpv.allocation.Proposal;
import bpv.quantity.Fraction;
import bpv.round.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;

/**
 * A row of weights of which each leads to the next, with the best plan at each. That one plan is best between two of them is
 * proved by one search: if it is best even where each of its options is worth the lesser of what it is at both ends, and each
 * other option the greater, then it is best wherever options are worth something between. Scores do lie between, because along
 * the path one weight moves and each score moves one way; and what is recommended is the same where the same funding tests are
 * passed at both ends.
 */
final class WeightPath {
    private final Retrial retrial;
    private final SortedMap<String, SectionPoints> assessed;
    private final IntFunction<Weights> weights;
    private final Map<Integer, Point> points = new HashMap<>();
    private boolean proved = true;

    WeightPath(Retrial retrial, IntFunction<Weights> weights) {
        this.retrial = retrial;
        this.assessed = retrial.assessed();
        this.weights = weights;
    }

    private record Point(List<Decision> decisions, List<Candidate> candidates, Optional<Awards> awards) {}

    /** Whether every plan that was looked at is proved best. */
    boolean isProved() {
        return proved;
    }

    /** Who gets what at a place; empty if no plan keeps to the rules. */
    Optional<Awards> awards(int place) {
        return at(place).awards();
    }

    private Point at(int place) {
        return points.computeIfAbsent(place, any -> {
            List<Decision> decisions = retrial.decide(weights.apply(place), assessed);
            List<Candidate> candidates = retrial.candidates(decisions);
            Optional<Proposal> plan = retrial.bestValue(candidates, retrial.envelopes());
            proved &= plan.filter(each -> !Division.isProved(each)).isEmpty();
            return new Point(decisions, candidates, plan.map(Awards::of));
        });
    }

    /** The first place after one, up to another, where somebody gets something else than at the first; -1 if there is none. */
    int firstChange(int from, int to) {
        if (from == to) {
            return -1;
        }
        boolean same = awards(to).equals(awards(from));
        if (to == from + 1) {
            return same ? -1 : to;
        }
        if (same && isBestBetween(from, to)) {
            return -1;
        }
        int middle = (from + to) / 2;
        int first = firstChange(from, middle);
        return first >= 0 ? first : firstChange(middle, to);
    }

    private boolean isBestBetween(int from, int to) {
        Point one = at(from);
        Point other = at(to);
        if (one.awards().isEmpty()
                || !passedAlike(one, other)
                || one.candidates().size() != other.candidates().size()) {
            return false;
        }
        Awards awards = one.awards().get();
        List<Candidate> worst = new ArrayList<>();
        for (int i = 0; i < one.candidates().size(); i++) {
            Candidate here = one.candidates().get(i);
            Candidate there = other.candidates().get(i);
            if (!here.section().equals(there.section())
                    || here.menu().size() != there.menu().size()) {
                return false;
            }
            worst.add(worst(here, there, awards));
        }
        return retrial.bestValue(worst, retrial.envelopes())
                .filter(Division::isProved)
                .filter(plan -> Awards.of(plan).equals(awards))
                .isPresent();
    }

    private static boolean passedAlike(Point one, Point other) {
        for (int i = 0; i < one.decisions().size(); i++) {
            Decision here = one.decisions().get(i);
            Decision there = other.decisions().get(i);
            if (!here.passed().equals(there.passed()) || here.label() != there.label() || here.menu() != there.menu()) {
                return false;
            }
        }
        return true;
    }

    /** An option of the plan at its least, any other at its most. */
    static Candidate worst(Candidate here, Candidate there, Awards awards) {
        List<Option> menu = new ArrayList<>();
        for (int i = 0; i < here.menu().size(); i++) {
            Option option = here.menu().get(i);
            Fraction one = option.benefit();
            Fraction other = there.menu().get(i).benefit();
            boolean awarded = option.years().equals(awards.of(here.section()));
            Fraction benefit = awarded == one.below(other) ? one : other;
            menu.add(new Option(option.number(), option.name(), option.years(), benefit));
        }
        return new Candidate(here.section(), here.alliance(), here.score(), here.asked(), menu);
    }
}
