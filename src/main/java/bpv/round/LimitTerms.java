package bpv.round;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.allocation.Candidate;
import bpv.allocation.Envelope;
import bpv.allocation.Limit;
import bpv.bid.Intervention;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a rule of policy come to in one round: which sections they mean, and how many pounds. */
final class LimitTerms {
    private static final Pattern POUNDS = Pattern.compile("0|[1-9]\\d{0,11}");
    private static final Pattern SHARE = Pattern.compile("((?:0|[1-9]\\d{0,2})(?:\\.\\d{1,6})?)%");
    private static final Pattern PER_HEAD = Pattern.compile("((?:0|[1-9]\\d{0,6})(?:\\.\\d{1,2})?) per head");
    private static final Fraction MILLION = Fraction.of(1_000_000);

    private final Footprints footprints;
    private final List<Candidate> candidates;
    private final List<Envelope> envelopes;

    LimitTerms(Footprints footprints, Collection<Candidate> candidates, List<Envelope> envelopes) {
        this.footprints = footprints;
        this.candidates = List.copyOf(candidates);
        this.envelopes = List.copyOf(envelopes);
    }

    /** What sections a rule bears on; an empty set is no restriction. */
    record Scope(Set<String> alliances, Set<String> regions, Set<String> interventions) {
        boolean has(Alliance alliance) {
            return (alliances.isEmpty() || alliances.contains(alliance.id()))
                    && (regions.isEmpty() || regions.contains(alliance.region()));
        }
    }

    /** For each of which values a rule is repeated. */
    enum Each {
        ALLIANCE,
        REGION,
        INTERVENTION
    }

    /** Every id that a section may have. */
    Optional<String> section(String id) {
        int slash = id.indexOf('/');
        return slash > 0
                        && footprints.alliances().containsKey(id.substring(0, slash))
                        && intervention(id.substring(slash + 1)).isPresent()
                ? Optional.of(id)
                : Optional.empty();
    }

    Optional<String> intervention(String key) {
        return Arrays.stream(Intervention.values())
                .map(Intervention::key)
                .filter(key::equals)
                .findFirst();
    }

    Optional<String> alliance(String id) {
        return Optional.of(id).filter(footprints.alliances()::containsKey);
    }

    Optional<FinancialYear> year(String text) {
        return FinancialYear.parse(text).filter(years()::contains);
    }

    List<String> regions() {
        return footprints.alliances().values().stream()
                .map(Alliance::region)
                .distinct()
                .sorted()
                .toList();
    }

    /** Ids of the candidates that it bears on. */
    Set<String> sections(Scope scope) {
        Set<String> sections = new TreeSet<>();
        for (Candidate candidate : candidates) {
            Alliance alliance = footprints.alliances().get(candidate.alliance());
            String intervention =
                    candidate.section().substring(candidate.section().indexOf('/') + 1);
            if (alliance != null
                    && scope.has(alliance)
                    && (scope.interventions().isEmpty() || scope.interventions().contains(intervention))) {
                sections.add(candidate.section());
            }
        }
        return sections;
    }

    /** The scope for each of its values, with what to add to the rule's name; the scope itself if it is not repeated. */
    List<Named> parts(Scope scope, Optional<Each> each) {
        List<Named> parts = new ArrayList<>();
        if (each.isEmpty()) {
            parts.add(new Named("", scope));
        } else if (each.get() == Each.INTERVENTION) {
            for (Intervention one : Intervention.values()) {
                if (scope.interventions().isEmpty() || scope.interventions().contains(one.key())) {
                    parts.add(new Named(
                            ": " + one.key(), new Scope(scope.alliances(), scope.regions(), Set.of(one.key()))));
                }
            }
        } else {
            boolean alliance = each.get() == Each.ALLIANCE;
            Function<Alliance, String> of = alliance ? Alliance::id : Alliance::region;
            footprints.alliances().values().stream()
                    .filter(scope::has)
                    .map(of)
                    .distinct()
                    .sorted()
                    .forEach(one -> parts.add(new Named(
                            ": " + one,
                            alliance
                                    ? new Scope(Set.of(one), Set.of(), scope.interventions())
                                    : new Scope(scope.alliances(), Set.of(one), scope.interventions()))));
        }
        return parts;
    }

    /** A scope, and what it adds to the name of the rule. */
    record Named(String suffix, Scope scope) {}

    /**
     * Pounds, a share of the money of these years, or pounds for each person of the Alliances in the scope; a cap is rounded
     * down to whole pounds and a floor up, so that rounding never loosens a rule.
     */
    Optional<Money> amount(String text, Scope scope, Set<FinancialYear> years, RoundingMode rounding) {
        if (POUNDS.matcher(text).matches()) {
            return Optional.of(Money.ofPounds(Long.parseLong(text)));
        }
        Matcher share = SHARE.matcher(text);
        if (share.matches()) {
            long money = envelopes.stream()
                    .filter(envelope -> years.contains(envelope.year()))
                    .mapToLong(envelope -> envelope.available().pounds())
                    .sum();
            Fraction percent = Fraction.of(new BigDecimal(share.group(1)));
            return Optional.of(whole(percent.times(money).dividedBy(100), rounding));
        }
        Matcher perHead = PER_HEAD.matcher(text);
        if (perHead.matches()) {
            Fraction people = footprints.alliances().values().stream()
                    .filter(scope::has)
                    .map(alliance -> Fraction.of(alliance.populationMillions()).times(MILLION))
                    .reduce(Fraction.ZERO, Fraction::plus);
            return Optional.of(whole(people.times(Fraction.of(new BigDecimal(perHead.group(1)))), rounding));
        }
        return Optional.empty();
    }

    private static Money whole(Fraction pounds, RoundingMode rounding) {
        return Money.ofPounds(new BigDecimal(pounds.numerator())
                .divide(new BigDecimal(pounds.denominator()), 0, rounding)
                .longValueExact());
    }

    /** The financial years of the round. */
    Set<FinancialYear> years() {
        Set<FinancialYear> years = new TreeSet<>();
        envelopes.forEach(envelope -> years.add(envelope.year()));
        return years;
    }

    /** For each Alliance of the scope that has the section in question, one intervention needs the other. */
    List<Limit> needs(String name, Scope scope, String intervention, String needed) {
        Set<String> sections = sections(scope);
        return footprints.alliances().keySet().stream()
                .filter(id -> sections.contains(id + "/" + intervention))
                .<Limit>map(id -> new Limit.Needs(name + ": " + id, id + "/" + intervention, id + "/" + needed))
                .toList();
    }
}
