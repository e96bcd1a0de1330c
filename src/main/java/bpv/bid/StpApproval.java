package bpv.bid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The approval of one STP's lead.
 *
 * @param stp the STP as the form names it
 */
public record StpApproval(
        String stp,
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable LocalDate date) {}
