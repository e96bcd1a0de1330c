package bpv.assessment;

import bpv.quantity.Fraction;

/**
 * The numbers of the resource side.
 *
 * @param fairShareMultiple how many fair shares a section may ask for
 * @param interventions between how many interventions an envelope is shared
 */
public record ResourceParameters(Fraction fairShareMultiple, int interventions) {}
