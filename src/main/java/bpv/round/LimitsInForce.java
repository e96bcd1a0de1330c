package bpv.round;

import bpv.allocation.Policy;
import bpv.rules.WrittenLimit;
import bpv.rules.WrittenLimits;
import bpv.source.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of policy that the rules folder has in force on the day of a round.
 *
 * @param written as the folder words them
 */
public record LimitsInForce(WrittenLimits written) {
    /** The names of those that are in force. */
    Set<String> inForce() {
        return written.all().stream()
                .filter(limit -> !limit.isNone())
                .map(WrittenLimit::name)
                .collect(Collectors.toSet());
    }

    /** All that is wrong with their words, by line. */
    List<Problem> problems(LimitTerms terms) {
        Slips slips = new Slips(written.file());
        make(new LimitRules(terms, slips), Set.of(), true);
        return slips.problems();
    }

    /** What plans keep to. */
    LimitsFile.Read read(LimitTerms terms) {
        LimitRules rules = new LimitRules(terms, new Slips(written.file()));
        make(rules, Set.of(), true);
        return new LimitsFile.Read(new Policy(rules.limits(), rules.carry()), rules.stated(), List.of(), List.of());
    }

    /**
     * Makes them.
     *
     * @param but the names of those that are left out
     * @param carrying whether what may be carried forward is made, too
     */
    void make(LimitRules rules, Set<String> but, boolean carrying) {
        for (WrittenLimit limit : written.all()) {
            if (limit.name().equals(WrittenLimit.CARRY_FORWARD)) {
                if (carrying) {
                    rules.carry(limit.body());
                }
            } else if (!but.contains(limit.name())) {
                rules.inForce(limit.name(), limit.body(), "in force: " + limit.source());
            }
        }
    }
}
