package bpv.report;

import bpv.assessment.Published;
import java.time.LocalDate;
import java.util.List;

/**
 * What a result was made from and by, so that it can be made again.
 *
 * @param engine name and version of the program
 * @param day the day of assessment
 * @param rules SHA-256 of rules and numbers
 * @param reference SHA-256 of the reference data
 * @param published whether these are the rules that were published before bids opened
 */
public record Provenance(String engine, LocalDate day, String rules, String reference, Published published) {
    /** The same, where more was used than the rules folder says. */
    public Provenance butFor(List<String> more) {
        return new Provenance(engine, day, rules, reference, published.butFor(more));
    }
}
