package bpv.rules;

import bpv.allocation.AllocationParameters;
import bpv.assessment.Assumption;
import bpv.assessment.ConditionParameters;
import bpv.assessment.ConfidenceParameters;
import bpv.assessment.GatewayParameters;
import bpv.assessment.ReadinessParameters;
import bpv.assessment.RecommendationParameters;
import bpv.assessment.ResourceParameters;
import bpv.assessment.ValueParameters;
import bpv.bid.OutcomeDefinition;
import java.util.List;

/**
 * The numbers of the scheme in force on one day, as rules and arithmetic read them.
 *
 * @param outcomes the outcomes, in the order of the scheme
 * @param assumptions those of the numbers that no source says
 */
public record Numbers(
        GatewayParameters gateway,
        ValueParameters value,
        ConfidenceParameters confidence,
        ResourceParameters resources,
        ReadinessParameters readiness,
        RecommendationParameters recommendation,
        ConditionParameters conditions,
        AllocationParameters allocation,
        List<OutcomeDefinition> outcomes,
        List<Assumption> assumptions) {}
