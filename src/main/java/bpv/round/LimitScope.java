package bpv.round;

import bpv.alliance.Alliance;
import bpv.assessment.Candidacy;
import bpv.bid.OutcomeClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which sections a rule of policy bears on; an empty set is no restriction.
 *
 * @param alliances ids
 * @param regions names
 * @param interventions keys
 * @param classes a section is of a class if it addresses an outcome of it
 */
record LimitScope(Set<String> alliances, Set<String> regions, Set<String> interventions, Set<OutcomeClass> classes) {
    static final LimitScope EVERYBODY = new LimitScope(Set.of(), Set.of(), Set.of(), Set.of());

    /** For each of which values a rule is repeated. */
    enum Each {
        ALLIANCE,
        REGION,
        INTERVENTION,
        CLASS;

        /** By the word that people write. */
        static Optional<Each> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Each::word).toList();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean has(Alliance alliance) {
        return within(alliances, alliance.id()) && within(regions, alliance.region());
    }

    boolean has(Candidacy section) {
        return has(section.alliance())
                && within(interventions, section.intervention().key())
                && (classes.isEmpty() || classes.stream().anyMatch(section::addresses));
    }

    /** Whether one value is among some that a rule is restricted to. */
    static <T> boolean within(Set<T> these, T one) {
        return these.isEmpty() || these.contains(one);
    }

    LimitScope ofAlliance(String id) {
        return new LimitScope(Set.of(id), Set.of(), interventions, classes);
    }

    LimitScope ofRegion(String region) {
        return new LimitScope(alliances, Set.of(region), interventions, classes);
    }

    LimitScope ofIntervention(String key) {
        return new LimitScope(alliances, regions, Set.of(key), classes);
    }

    LimitScope ofClass(OutcomeClass outcomeClass) {
        return new LimitScope(alliances, regions, interventions, Set.of(outcomeClass));
    }
}
