package bpv.bid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The approval of one constituent CCG or provider.
 *
 * @param name the organisation as the form names it
 * @param date the day of approval, if given
 */
public record OrganisationApproval(String name, @Nullable LocalDate date) {}
