package bpv.page;

/**
 * The bids of a round that was sent, on the page that shows them: the service keeps nothing, so whoever asks for another
 * view of the round sends them again, without choosing them again.
 *
 * @param field the name under which they are sent again
 * @param packed a zip archive, in Base64
 */
public record CarriedRound(String field, String packed) {}
