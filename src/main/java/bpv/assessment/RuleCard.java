package bpv.assessment;

/**
 * Which rule concluded something, and on whose authority.
 *
 * @param rule the rule's name, a sentence
 * @param file the rule file, relative to the rules folder
 * @param line the line on which the rule begins, from 1
 * @param criterion the criterion that it answers
 * @param source the document and place that the rule follows
 * @param standing whether the source says so, implies it, or is silent
 */
public record RuleCard(String rule, String file, int line, String criterion, String source, Standing standing) {}
