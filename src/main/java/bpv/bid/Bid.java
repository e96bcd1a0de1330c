package bpv.bid;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Alliance's application form, part of one round.
 *
 * @param round the round it is submitted to, such as {@code 2017-2021}
 * @param alliance the id of the Alliance that submits it
 * @param submitted the day on which it was submitted
 * @param contact the principal contact, if given
 * @param approvals who has approved it; empty approvals if the form gives none
 * @param governance how the work would be overseen, if described
 * @param patientEngagement how patients are engaged, if described
 * @param deliveryPlan the Alliance's delivery plan, if named
 * @param additional whether the money is over and above CCG baselines, if stated
 * @param sixtyTwoDayRecovery actions on the 62-day standard
 * @param sections one for each intervention bid for, in the order of {@link Intervention}; at least one
 */
public record Bid(
        String round,
        String alliance,
        LocalDate submitted,
        @Nullable Contact contact,
        Approvals approvals,
        @Nullable Governance governance,
        @Nullable PatientEngagement patientEngagement,
        @Nullable DeliveryPlan deliveryPlan,
        @Nullable Boolean additional,
        List<RecoveryAction> sixtyTwoDayRecovery,
        List<Section> sections) {
    public Bid {
        sixtyTwoDayRecovery = List.copyOf(sixtyTwoDayRecovery);
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a bid has at least one section, but " + alliance + " has none");
        }
    }
}
