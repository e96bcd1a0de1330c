package bpv.assessment;

/**
 * Something that the result rests on and that no published source says: a number, or a rule.
 *
 * @param name the number or rule, such as {@code value/gapForFour}
 * @param means what it means, as a sentence
 * @param value the value in force, or the rule's name
 * @param unit what the value is counted in; empty for a rule
 * @param file the file that it stands in, relative to the rules folder
 * @param line the line on which it stands
 */
public record Assumption(String name, String means, String value, String unit, String file, int line) {}
