package bpv.rules;

import bpv.assessment.Standing;
import java.time.LocalDate;

/**
 * A number of the scheme as its file has it.
 *
 * @param set the rule set whose number it is
 * @param name its key
 * @param means what it means
 * @param value the value in force, in one line
 * @param unit what it is counted in
 * @param since the day from which it is in force
 * @param source the document that it is taken from
 * @param standing how firmly it stands on it
 * @param file where it stands, relative to the rules folder
 * @param line and on which line the value stands
 */
public record NumberInForce(
        RuleSet set,
        String name,
        String means,
        String value,
        String unit,
        LocalDate since,
        String source,
        Standing standing,
        String file,
        int line) {}
