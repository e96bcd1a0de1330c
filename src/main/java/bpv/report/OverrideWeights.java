package bpv.report;

import bpv.quantity.Fraction;
import java.util.List;
import java.util.Optional;

/**
 * On which weights of the outcomes best value itself does what an override orders.
 *
 * @param section of which the override is
 * @param fund whether it orders to fund the section, or not to
 * @param inForce whether it does so on the weights in force, so that the override changes nothing
 * @param weights the nearest that were found, where it does not on those in force; nothing if none of those tried does
 * @param tried how many were drawn and tried
 * @param seed what they were drawn from
 */
public record OverrideWeights(
        String section, boolean fund, boolean inForce, Optional<Found> weights, int tried, long seed) {
    /**
     * Weights, of the interventions in which they are not those in force.
     *
     * @param moved how much weight has to be moved, as a part of an intervention's, all interventions added up
     */
    public record Found(List<Part> parts, Fraction moved) {
        public Found {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What part of its intervention's weight an outcome has.
     *
     * @param share from 0 to 1
     * @param inForce the same of the weights in force
     */
    public record Part(String outcome, Fraction share, Fraction inForce) {}
}
