package bpv.assessment;

import bpv.quantity.Within;
import java.time.LocalDate;

/**
 * The numbers of the gateway.
 *
 * @param closingDate the last day on which a bid may be submitted
 * @param engagementWords below this many words, a text on patient engagement is for the panel
 */
public record GatewayParameters(
        LocalDate closingDate, @Within int engagementWords) {}
