package bpv.policy;

/**
 * A scenario that is missing.
 *
 * @param file the file that it belongs in, relative to the rules folder
 * @param text the scenario as its file would have it
 * @param scenario the same, read from that text at the end of that file
 */
record Proposal(String file, String text, Scenario scenario) {}
