package bpv.bid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has approved the bid before it was submitted (bid form, Part A; guidance paragraph 12).
 *
 * @param allianceLead the Alliance lead's approval, if given
 * @param stpLeads one entry for each STP lead listed
 * @param board the Alliance Board's approval, if listed
 * @param organisations constituent CCGs and providers listed as approving
 */
public record Approvals(
        @Nullable Approval allianceLead,
        List<StpApproval> stpLeads,
        @Nullable BoardApproval board,
        List<OrganisationApproval> organisations) {
    public static final Approvals NONE = new Approvals(null, List.of(), null, List.of());

    public Approvals {
        stpLeads = List.copyOf(stpLeads);
        organisations = List.copyOf(organisations);
    }
}
