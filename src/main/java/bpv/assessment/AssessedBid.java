package bpv.assessment;

import bpv.alliance.Alliance;
import bpv.bid.Bid;
import java.util.List;

/**
 * Everything that is found and concluded of one bid.
 *
 * @param bid the bid
 * @param alliance who submitted it
 * @param gateway the findings G1 to G9
 * @param notes what the form lists and the rules leave out of account, as sentences
 * @param sections its sections, in the order of the form
 */
public record AssessedBid(
        Bid bid,
        Alliance alliance,
        List<Explained<Finding>> gateway,
        List<String> notes,
        List<AssessedSection> sections) {
    public AssessedBid {
        gateway = List.copyOf(gateway);
        notes = List.copyOf(notes);
        sections = List.copyOf(sections);
    }
}
