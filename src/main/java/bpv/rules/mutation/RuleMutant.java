package bpv.rules.mutation;

import bpv.source.Place;

/**
 * A rule with one alteration.
 *
 * @param file the rule file, relative to the rules folder
 * @param rule the rule's name
 * @param place where the file is altered
 * @param was what stands there
 * @param became what stands there instead; empty if it is left out
 * @param text the whole altered rule, from {@code rule} to {@code end}
 */
public record RuleMutant(String file, String rule, Place place, String was, String became, String text) {
    /** The alteration in words, such as {@code 'a >= b' became 'a > b'}. */
    public String said() {
        return became.isEmpty() ? "'" + was + "' was left out" : "'" + was + "' became '" + became + "'";
    }
}
