package bpv.robustness;

import bpv.quantity.FinancialYear;
import java.util.Optional;

/**
 * The first pound by which one year's envelope may change before best value gives anybody anything else. All other money, the
 * scores, the recommendations and the pounds of rules of policy stay.
 *
 * @param year whose envelope changes
 * @param more whether it grows
 * @param tried up to how many pounds was tried
 * @param pounds with so many pounds more or less something changes, with one fewer nothing; empty if nothing does
 * @param moves what it then gives otherwise
 * @param planned whether some plan then keeps to the rules of policy
 * @param proved whether every plan looked at is proved best
 */
public record EnvelopeBreak(
        FinancialYear year,
        boolean more,
        long tried,
        Optional<Long> pounds,
        Moves moves,
        boolean planned,
        boolean proved) {}
