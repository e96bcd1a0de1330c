package bpv.robustness;

import java.util.Map;

/**
 * Weights and points as drawn.
 *
 * @param number from 1
 * @param weights of all outcomes
 * @param points of every section, by id
 */
record Draw(long number, Weights weights, Map<String, SectionPoints> points) {}
