package bpv.draft;

import bpv.report.Completion.Fill;
import java.util.List;
import java.util.Map;

/**
 * One way of filling some blanks of an outcome, and what the rules find of the outcome with it.
 *
 * @param fills of the outcome's own tree or, for delivery, of the section
 * @param value 0 to 4
 * @param passed the answer to each test of confidence, by criterion
 */
record Variant(List<Fill> fills, int value, Map<String, Boolean> passed) {}
