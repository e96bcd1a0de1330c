package bpv.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.allocation.Award;
import bpv.allocation.Limit;
import bpv.allocation.Policy;
import bpv.allocation.Proposal;
import bpv.bid.Intervention;
import bpv.quantity.Fraction;
import bpv.report.OverrideWeights;
import bpv.report.OverrideWeights.Found;
import bpv.report.OverrideWeights.Part;
import bpv.round.Study.PanelOverride;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WeightsOfOverridesTest {
    private static PanelOverride override(String section, boolean fund) {
        return new PanelOverride(section, fund, "a pilot", "the panel");
    }

    private static List<OverrideWeights> of(Policy policy, List<PanelOverride> overrides) {
        return new WeightsOfOverrides(SmallRound.round(), SmallRound.bids(), policy).of(overrides, Steps.UNHEARD);
    }

    private static Set<String> funded(Weights weights) {
        Retrial retrial = SmallRound.retrial();
        Set<String> funded = new TreeSet<>();
        retrial.divide(weights, retrial.assessed()).bestValue().map(Proposal::awards).orElse(List.of()).stream()
                .map(Award::section)
                .forEach(funded::add);
        return funded;
    }

    /** Those found, with the weights in force for all other interventions. */
    private static Weights whole(Found found) {
        Weights inForce = SmallRound.retrial().inForce();
        Map<Intervention, Map<String, Fraction>> parts = new EnumMap<>(inForce.parts());
        Map<String, Fraction> shares = new TreeMap<>();
        found.parts().forEach(part -> shares.put(part.outcome(), part.share()));
        inForce.parts().forEach((intervention, own) -> {
            if (shares.keySet().containsAll(own.keySet())) {
                Map<String, Fraction> other = new LinkedHashMap<>();
                own.keySet().forEach(outcome -> other.put(outcome, shares.get(outcome)));
                parts.put(intervention, other);
            }
        });
        return new Weights(parts);
    }

    @Test
    void on_the_weights_found_best_value_does_what_is_ordered() {
        Set<String> now = funded(SmallRound.retrial().inForce());
        List<PanelOverride> all = new ArrayList<>();
        SmallRound.retrial().assessed().keySet().forEach(section -> all.add(override(section, !now.contains(section))));
        int found = 0;
        int none = 0;
        for (OverrideWeights each : of(Policy.NONE, all)) {
            assertThat(each.inForce()).isFalse();
            assertThat(each.tried()).isPositive();
            if (each.weights().isPresent()) {
                found++;
                assertThat(funded(whole(each.weights().get())).contains(each.section()))
                        .as(each.section())
                        .isEqualTo(each.fund());
                assertThat(each.weights().get().parts())
                        .anyMatch(part -> !part.share().equals(part.inForce()));
                assertThat(each.weights().get().parts().stream()
                                .map(Part::share)
                                .reduce(Fraction.ZERO, Fraction::plus)
                                .denominator())
                        .isEqualTo(java.math.BigInteger.ONE);
            } else {
                none++;
            }
        }
        assertThat(found).isPositive();
        assertThat(none).isPositive();
    }

    @Test
    void an_order_for_what_is_proposed_anyway_needs_no_other_weights() {
        String funded = funded(SmallRound.retrial().inForce()).iterator().next();
        assertThat(of(Policy.NONE, List.of(override(funded, true))))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.inForce()).isTrue();
                    assertThat(each.weights()).isEmpty();
                    assertThat(each.tried()).isZero();
                });
    }

    @Test
    void where_no_plan_keeps_to_the_rules_nothing_is_asked() {
        String section =
                SmallRound.bids().get(0).assessed().sections().get(0).section().id();
        Policy both = new Policy(
                List.of(new Limit.MustFund("one", Set.of(section)), new Limit.MustNotFund("other", Set.of(section))),
                new TreeMap<>());
        assertThat(of(both, List.of(override(section, true)))).isEmpty();
    }
}
