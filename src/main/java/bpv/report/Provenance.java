package bpv.report;

import java.time.LocalDate;

/**
 * What a result was made from and by, so that it can be made again.
 *
 * @param engine name and version of the program
 * @param day the day of assessment
 * @param rules SHA-256 of rules and numbers
 * @param reference SHA-256 of the reference data
 */
public record Provenance(String engine, LocalDate day, String rules, String reference) {}
