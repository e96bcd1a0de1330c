package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the least score with which a section would be funded. */
final class HigherScore {
    private static final Fraction MOST = Fraction.of(100);

    private final Resolve resolve;
    private final Candidate candidate;
    private final Reach reach;

    /** @param reach of the candidate's section */
    HigherScore(Resolve resolve, Candidate candidate, Reach reach) {
        this.resolve = resolve;
        this.candidate = candidate;
        this.reach = reach;
    }

    /**
     * The least score, no more than 100, with which the section would be funded. A higher score adds to each option in
     * proportion. What the best plan with the section needs is enough; then plans are sought that would be better than the
     * plan as things are with just that score, until there is none.
     *
     * @param with the best plan with the section
     */
    Optional<Fraction> score(Resolve.Change with) {
        Optional<Fraction> least = with.moved().stream()
                .filter(moved -> moved.section().equals(candidate.section()))
                .flatMap(moved -> Stream.ofNullable(moved.there()))
                .filter(option -> option.benefit().isPositive())
                .map(option -> needed(option, with.gain().negated()))
                .filter(score -> score.atMost(MOST))
                .findFirst();
        while (candidate.score().isPositive()) {
            Fraction factor = least.orElse(MOST).dividedBy(candidate.score());
            List<Option> higher = worthMore(factor);
            Optional<List<Award>> plan =
                    least.isEmpty() ? reach.with(higher, resolve.ledger()) : reach.better(higher, resolve.ledger());
            if (plan.isEmpty()) {
                break;
            }
            least = Optional.of(needed(plan.get()));
        }
        return least;
    }

    /** Without options that are worth nothing at any score. */
    private List<Option> worthMore(Fraction factor) {
        return candidate.menu().stream()
                .filter(option -> option.benefit().isPositive())
                .map(option -> new Option(
                        option.number(),
                        option.name(),
                        option.years(),
                        option.benefit().times(factor)))
                .toList();
    }

    /** @param plan has the section at a higher score */
    private Fraction needed(List<Award> plan) {
        Fraction others = Fraction.ZERO;
        Option own = null;
        for (Award award : plan) {
            if (award.section().equals(candidate.section())) {
                own = candidate.unchanged(award.option());
            } else {
                others = others.plus(award.option().benefit());
            }
        }
        Option option = Objects.requireNonNull(own);
        return needed(option, resolve.base().benefit().minus(others.plus(option.benefit())));
    }

    private Fraction needed(Option option, Fraction loss) {
        return candidate.score().plus(loss.times(candidate.score()).dividedBy(option.benefit()));
    }
}
