package bpv.allocation;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that questions have in common which differ little, so that each is made, counted and sieved once. Names of rows have
 * to stand for the same count in all these questions. Several threads may ask at once.
 */
final class Stock {
    /** Makes each block anew. */
    static final Stock NOTHING = new Stock(List.of(), new Ledger(List.of()));

    private final Ledger ledger;
    /** By candidate, the options that are looked at with the money of the ledger. */
    private final Map<Blocks.Kind, Map<Candidate, List<Option>>> usual = new HashMap<>();

    private final Map<Offers, Block> blocks = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> sections = new ConcurrentHashMap<>();

    /**
     * @param candidates those whose blocks are kept; what a question changes about a section is not
     * @param ledger the money with which most questions are asked, of which nothing is taken
     */
    Stock(Collection<Candidate> candidates, Ledger ledger) {
        this.ledger = ledger;
        for (Blocks.Kind kind : Blocks.Kind.values()) {
            Map<Candidate, List<Option>> ofKind = new IdentityHashMap<>();
            candidates.forEach(candidate -> ofKind.put(candidate, kind.options(candidate, ledger)));
            usual.put(kind, ofKind);
        }
    }

    /**
     * A section and the options of it that are looked at.
     *
     * @param usual whether they are one and the same list wherever they are as usual
     */
    record Offer(String section, List<Option> options, boolean usual) {}

    /** What a section may get. */
    Offer offer(Blocks.Kind kind, Candidate candidate, Ledger money) {
        List<Option> known = usual.getOrDefault(kind, Map.of()).get(candidate);
        List<Option> these = known != null && money == ledger ? known : kind.options(candidate, money);
        return known != null && these.equals(known)
                ? new Offer(candidate.section(), known, true)
                : new Offer(candidate.section(), these, false);
    }

    /** All ways of giving each section one of its options or nothing. */
    Block block(List<Offer> offers) {
        return offers.stream().allMatch(Offer::usual)
                ? blocks.computeIfAbsent(new Offers(offers), any -> Block.of(offers))
                : Block.of(offers);
    }

    /** The sections of a limit, in a form in which they are soon found. */
    Set<String> sections(Limit limit) {
        return this == NOTHING
                ? Set.copyOf(limit.sections())
                : sections.computeIfAbsent(limit.name(), any -> Set.copyOf(limit.sections()));
    }

    /** Alike if their options are the same lists, which is soon seen. */
    private record Offers(List<Offer> offers) {
        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Offers there) || there.offers.size() != offers.size()) {
                return false;
            }
            for (int i = 0; i < offers.size(); i++) {
                if (offers.get(i).options() != there.offers.get(i).options()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return offers.stream()
                    .mapToInt(offer -> System.identityHashCode(offer.options()))
                    .sum();
        }
    }
}
