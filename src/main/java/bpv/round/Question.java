package bpv.round;

import bpv.alliance.Footprints;
import bpv.allocation.AllocationParameters;
import bpv.allocation.Candidate;
import bpv.assessment.Candidacy;
import bpv.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Among whom money is to be divided, how much, and by which rules of policy.
 *
 * @param candidates the sections that may be funded
 * @param money the round and its money
 * @param settings what of the money is other than the rules folder says
 * @param footprints the Alliances of the round
 * @param candidacies the same sections, as limits see them
 * @param limits the rules of policy in force
 * @param subjects for each limit of which rules decide who is subject to it, by its name, the sections that are
 */
public record Question(
        List<Candidate> candidates,
        AllocationParameters money,
        MoneySettings settings,
        Footprints footprints,
        List<Candidacy> candidacies,
        LimitsInForce limits,
        Map<String, Set<String>> subjects) {
    public Question {
        candidates = List.copyOf(candidates);
        candidacies = List.copyOf(candidacies);
        subjects = Map.copyOf(subjects);
    }

    /** The rules of policy in force, with nothing else. */
    public LimitsFile.Read inForce() {
        return limits.read(terms());
    }

    /**
     * What is not as the rules folder says, such as {@code allocation/envelopes/2018/19} or {@code limits/safetyFloor}.
     *
     * @param asked the rules of policy that hold
     */
    public List<String> overridden(LimitsFile.Read asked) {
        List<String> overridden = new ArrayList<>();
        settings.overridden().forEach(name -> overridden.add("allocation/" + name));
        asked.overridden().forEach(name -> overridden.add("limits/" + name));
        return overridden;
    }

    /** What the words of rules of policy come to. */
    LimitTerms terms() {
        return new LimitTerms(footprints, candidacies, money.yearly(), subjects);
    }

    /** What to say of sections that overrides are about and that no Alliance could bid for; nothing if there are none. */
    public Optional<String> unknown(List<Study.PanelOverride> overrides) {
        LimitTerms terms = terms();
        List<String> told = overrides.stream()
                .map(Study.PanelOverride::section)
                .filter(section -> terms.section(section).isEmpty())
                .map(section -> section + " is no section that an Alliance could bid for"
                        + Nearest.to(section, terms.sectionIds())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; a section is written as wessex/earlyDiagnosis."))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", told));
    }
}
