package bpv.assessment;

import bpv.quantity.Fraction;
import bpv.quantity.Within;

/**
 * The numbers of the resource side.
 *
 * @param fairShareMultiple how many fair shares a section may ask for
 * @param interventions between how many interventions an envelope is shared
 */
public record ResourceParameters(
        @Within Fraction fairShareMultiple,
        @Within(least = 1) int interventions) {}
