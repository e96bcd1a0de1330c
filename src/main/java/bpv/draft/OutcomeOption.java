package bpv.draft;

import bpv.report.Completion.Fill;
import java.util.List;

/**
 * What an outcome can come to, and how.
 *
 * @param value 0 to 4
 * @param confidence 0 to 4
 * @param fills in the whole draft
 */
record OutcomeOption(int value, int confidence, List<Fill> fills) {
    int product() {
        return value * confidence;
    }
}
