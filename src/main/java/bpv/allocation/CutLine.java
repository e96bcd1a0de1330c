package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sections in the order of what they bring for what they take, where money is priced by what it could bring elsewhere.
 * Prices are those of the problem in which sections could be divided: they are approximate, and nothing is decided by them.
 *
 * @param prices what one more pound, or section, of each limit that binds would bring
 * @param places every section with a menu, the most benefit for its price first
 */
public record CutLine(List<Price> prices, List<Place> places) {
    public CutLine {
        prices = List.copyOf(prices);
        places = List.copyOf(places);
    }

    /**
     * What more of something that is limited is about worth.
     *
     * @param of {@code money} with its years, or {@code rule} with its name
     * @param inPounds whether pounds are limited, not sections
     * @param benefit for each pound, or each section
     */
    public record Price(String of, boolean inPounds, Fraction benefit) {}

    /**
     * Where a section stands.
     *
     * @param option what the plan gives it or, if it gives nothing, the option that brings most beyond its price
     * @param cost the benefit that its money and what else it counts could bring elsewhere
     */
    public record Place(String section, Option option, boolean funded, Fraction cost) {
        /** Whether it brings at least what it takes. */
        public boolean isAbove() {
            return option.benefit().atLeast(cost);
        }

        /** Whether the plan does other than the line says, because sections cannot be divided. */
        public boolean isException() {
            return isAbove() != funded;
        }

        /** Of two sections, the one that brings more for its price comes first; one that takes nothing before all others. */
        private int compareTo(Place other) {
            boolean free = !cost.isPositive();
            if (free || !other.cost.isPositive()) {
                return Boolean.compare(cost.isPositive(), other.cost.isPositive());
            }
            return other.option.benefit().times(cost).compareTo(option.benefit().times(other.cost));
        }
    }

    /** @param plan the best plan */
    public static CutLine of(
            Collection<Candidate> candidates, Collection<Envelope> envelopes, Policy policy, Proposal plan) {
        Prices prices = new Prices(candidates, new Ledger(envelopes, policy.carry()), policy, plan.benefit());
        List<Place> places = new ArrayList<>();
        for (Candidate candidate : Candidate.byId(candidates)) {
            place(candidate, prices, plan).ifPresent(places::add);
        }
        places.sort(Place::compareTo);
        Set<String> ofSections = new HashSet<>();
        policy.limits().stream().filter(limit -> !limit.inPounds()).forEach(limit -> ofSections.add(Row.name(limit)));
        return new CutLine(
                prices.byRow().entrySet().stream()
                        .map(entry -> new Price(
                                entry.getKey().name(),
                                !ofSections.contains(entry.getKey().name()),
                                entry.getValue()))
                        .toList(),
                places);
    }

    private static Optional<Place> place(Candidate candidate, Prices prices, Proposal plan) {
        Optional<Award> award = plan.award(candidate.section());
        if (award.isPresent()) {
            Option option = award.get().option();
            return Optional.of(new Place(candidate.section(), option, true, prices.cost(candidate.section(), option)));
        }
        return candidate.menu().stream()
                .map(option -> new Place(candidate.section(), option, false, prices.cost(candidate.section(), option)))
                .max(Comparator.comparing(place -> place.option().benefit().minus(place.cost())));
    }
}
