package bpv.bid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The approval of the Alliance Board.
 *
 * @param hasAuthority whether the Board may approve for all members, if stated
 * @param date the day of approval, if given
 */
public record BoardApproval(
        @Nullable Boolean hasAuthority, @Nullable LocalDate date) {}
