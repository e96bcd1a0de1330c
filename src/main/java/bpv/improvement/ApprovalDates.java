package bpv.improvement;

import bpv.bid.Approvals;
import bpv.bid.Bid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dates of the approvals that a bid lists. */
final class ApprovalDates {
    private ApprovalDates() {}

    /** Every date that is given. */
    static List<LocalDate> of(Bid bid) {
        Approvals approvals = bid.approvals();
        List<@Nullable LocalDate> dates = new ArrayList<>();
        dates.add(
                approvals.allianceLead() == null
                        ? null
                        : approvals.allianceLead().date());
        dates.add(approvals.board() == null ? null : approvals.board().date());
        approvals.stpLeads().forEach(stp -> dates.add(stp.date()));
        approvals.organisations().forEach(organisation -> dates.add(organisation.date()));
        return dates.stream().flatMap(date -> Stream.ofNullable(date)).toList();
    }

    /** The date of the approval at a JSON Pointer, as the gateway names it. */
    static @Nullable LocalDate at(Bid bid, String pointer) {
        Approvals approvals = bid.approvals();
        int item = pointer.matches(".*/\\d+") ? Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)) : 0;
        if (pointer.startsWith("/approvals/stpLeads/")) {
            return approvals.stpLeads().get(item).date();
        }
        if (pointer.startsWith("/approvals/organisations/")) {
            return approvals.organisations().get(item).date();
        }
        return pointer.endsWith("/board")
                ? Objects.requireNonNull(approvals.board()).date()
                : Objects.requireNonNull(approvals.allianceLead()).date();
    }
}
