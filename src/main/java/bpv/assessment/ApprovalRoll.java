package bpv.assessment;

import bpv.alliance.FootprintNames;
import bpv.bid.Approvals;
import bpv.bid.Bid;
import bpv.bid.BoardApproval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has approved a bid, counted against its footprint.
 *
 * @param subject the Alliance's id
 * @param stpsMissing STPs of the footprint whose lead is not listed
 * @param stpsElsewhere STPs listed that are not of this footprint; they are ignored
 * @param ccgsMissing CCGs of the footprint that are not listed
 * @param boardHasAuthority whether the Alliance Board has approved, with authority
 * @param listed how many approvals are listed in all
 * @param undated listed approvals without a date, as JSON Pointers
 * @param late listed approvals dated after submission, as JSON Pointers
 */
public record ApprovalRoll(
        String subject,
        List<String> stpsMissing,
        List<String> stpsElsewhere,
        List<String> ccgsMissing,
        boolean boardHasAuthority,
        int listed,
        List<String> undated,
        List<String> late)
        implements Subject {

    public static ApprovalRoll of(Bid bid, FootprintNames footprint) {
        Approvals approvals = bid.approvals();
        BoardApproval board = approvals.board();
        List<String> stps = new ArrayList<>(approvals.stpLeads().size());
        approvals.stpLeads().forEach(lead -> stps.add(lead.stp()));
        List<String> organisations = new ArrayList<>(approvals.organisations().size());
        approvals.organisations().forEach(organisation -> organisations.add(organisation.name()));
        Dates dates = new Dates(bid.submitted());
        dates.read(approvals);
        return new ApprovalRoll(
                bid.alliance(),
                footprint.stpsMissingFrom(stps),
                footprint.otherThanStps(stps),
                footprint.ccgsMissingFrom(organisations),
                board != null && Boolean.TRUE.equals(board.hasAuthority()),
                dates.listed,
                dates.undated,
                dates.late);
    }

    /** A sentence on STPs listed that are not of this footprint; nothing if there are none. */
    public String noteOnOtherStps() {
        return stpsElsewhere.isEmpty() ? "" : " Ignored, as not of this footprint: " + Words.list(stpsElsewhere) + ".";
    }

    /** How many approvals are undated, and how many late, in one phrase. */
    public String dateFaults() {
        List<String> faults = new ArrayList<>(2);
        if (!undated.isEmpty()) {
            faults.add(undated.size() + " without a date");
        }
        if (!late.isEmpty()) {
            faults.add(late.size() + " dated after submission");
        }
        return Words.list(faults);
    }

    /** The approvals that are undated or late, as JSON Pointers. */
    public List<String> datePlaces() {
        List<String> places = new ArrayList<>(undated);
        places.addAll(late);
        return places;
    }

    @Override
    public String pointer() {
        return "";
    }

    /** The dates of every approval that is listed. */
    private static final class Dates {
        private final LocalDate submitted;
        private final List<String> undated = new ArrayList<>();
        private final List<String> late = new ArrayList<>();
        private int listed;

        Dates(LocalDate submitted) {
            this.submitted = submitted;
        }

        void read(Approvals approvals) {
            if (approvals.allianceLead() != null) {
                add("/approvals/allianceLead", approvals.allianceLead().date());
            }
            for (int i = 0; i < approvals.stpLeads().size(); i++) {
                add("/approvals/stpLeads/" + i, approvals.stpLeads().get(i).date());
            }
            if (approvals.board() != null) {
                add("/approvals/board", approvals.board().date());
            }
            for (int i = 0; i < approvals.organisations().size(); i++) {
                add(
                        "/approvals/organisations/" + i,
                        approvals.organisations().get(i).date());
            }
        }

        private void add(String pointer, @Nullable LocalDate date) {
            listed++;
            if (date == null) {
                undated.add(pointer);
            } else if (date.isAfter(submitted)) {
                late.add(pointer);
            }
        }
    }
}
