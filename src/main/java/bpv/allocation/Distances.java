package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Finds how far sections are from being funded, by dividing the money again. */
public final class Distances {
    private final Resolve resolve;
    private final Exchanges exchanges;
    private final AtomicLong nodes = new AtomicLong();

    /** @param resolve what answers about the plan as things are */
    public Distances(Resolve resolve) {
        this.resolve = resolve;
        this.exchanges = resolve.exchanges();
    }

    /** @param with the best plan with the section, against the plan as things are; nothing if there is none */
    public Distance of(Candidate candidate, Optional<Resolve.Change> with) {
        Reach reach = resolve.reach(candidate.section());
        Optional<Fraction> loss = with.map(change -> change.gain().negated());
        Distance distance = new Distance(
                candidate.section(),
                loss,
                candidate.score(),
                with.flatMap(change -> new HigherScore(resolve, candidate, reach).score(change)),
                new LowerAsk(resolve, candidate, reach).percentOff(loses(with)),
                new MoreMoney(resolve, candidate, reach).extra(),
                exchanges.of(candidate.section()),
                reach.isProved() && with.map(Resolve.Change::proved).orElse(true));
        nodes.addAndGet(reach.nodes());
        return distance;
    }

    /** How many nodes all searches together have looked at so far, beyond those that {@link Resolve#nodes} counts. */
    public long nodes() {
        return nodes.get();
    }

    /** Whether it is proved that the section costs benefit as it is. */
    private static boolean loses(Optional<Resolve.Change> with) {
        return with.filter(change -> change.proved() && change.gain().signum() < 0)
                .isPresent();
    }
}
