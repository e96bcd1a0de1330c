package bpv.round;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.allocation.Envelope;
import bpv.allocation.Limit;
import bpv.assessment.Candidacy;
import bpv.bid.Intervention;
import bpv.bid.OutcomeClass;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.round.LimitScope.Each;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the words of a rule of policy come to in one round: which sections they mean, and how many pounds. */
final class LimitTerms {
    private static final Pattern POUNDS = Pattern.compile("0|[1-9]\\d{0,11}");
    /** A share of more than all there is could never be kept, or never be reached. */
    private static final Pattern SHARE = Pattern.compile("((?:0|[1-9]\\d?)(?:\\.\\d{1,6})?|100(?:\\.0{1,6})?)%");

    private static final Pattern PER_HEAD = Pattern.compile("((?:0|[1-9]\\d{0,6})(?:\\.\\d{1,2})?) per head");
    private static final Fraction MILLION = Fraction.of(1_000_000);

    private final Footprints footprints;
    private final List<Candidacy> candidacies;
    private final List<Envelope> envelopes;
    private final Map<String, Set<String>> subjects;

    /**
     * @param candidacies the sections that may be funded
     * @param subjects for each limit of which rules decide who is subject to it, by its name, the sections that are
     */
    LimitTerms(
            Footprints footprints,
            Collection<Candidacy> candidacies,
            List<Envelope> envelopes,
            Map<String, Set<String>> subjects) {
        this.footprints = footprints;
        this.candidacies = List.copyOf(candidacies);
        this.envelopes = List.copyOf(envelopes);
        this.subjects = Map.copyOf(subjects);
    }

    Optional<String> section(String id) {
        return Optional.of(id).filter(sectionIds()::contains);
    }

    Optional<String> intervention(String key) {
        return Optional.of(key).filter(interventions()::contains);
    }

    Optional<OutcomeClass> outcomeClass(String key) {
        return Arrays.stream(OutcomeClass.values())
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    List<String> interventions() {
        return Arrays.stream(Intervention.values()).map(Intervention::key).toList();
    }

    static List<String> classes() {
        return Arrays.stream(OutcomeClass.values()).map(OutcomeClass::key).toList();
    }

    Collection<String> alliances() {
        return footprints.alliances().keySet();
    }

    /** Every id that a section may have. */
    List<String> sectionIds() {
        return alliances().stream()
                .flatMap(id -> interventions().stream().map(key -> id + "/" + key))
                .toList();
    }

    Optional<String> region(String name) {
        return Optional.of(name).filter(regions()::contains);
    }

    Optional<String> alliance(String id) {
        return Optional.of(id).filter(footprints.alliances()::containsKey);
    }

    Optional<FinancialYear> year(String text) {
        return FinancialYear.parse(text).filter(years()::contains);
    }

    List<String> regions() {
        return each(LimitScope.EVERYBODY, Alliance::region).toList();
    }

    private Stream<String> each(LimitScope scope, Function<Alliance, String> of) {
        return footprints.alliances().values().stream()
                .filter(scope::has)
                .map(of)
                .distinct()
                .sorted();
    }

    /** Whether rules decide who is subject to a limit. */
    boolean isDecidedByRules(String limit) {
        return subjects.containsKey(limit);
    }

    /** Ids of the candidates that a limit bears on: those in its scope that are subject to it. */
    Set<String> sections(String limit, LimitScope scope) {
        Set<String> sections = new TreeSet<>();
        for (Candidacy candidacy : candidacies) {
            Set<String> subject = subjects.get(limit);
            if (scope.has(candidacy) && (subject == null || subject.contains(candidacy.section()))) {
                sections.add(candidacy.section());
            }
        }
        return sections;
    }

    /** The scope for each of its values, with what to add to the rule's name; the scope itself if it is not repeated. */
    List<Named> parts(LimitScope scope, Optional<Each> each) {
        if (each.isEmpty()) {
            return List.of(new Named("", scope));
        }
        return switch (each.get()) {
            case ALLIANCE ->
                each(scope, Alliance::id)
                        .map(one -> new Named(": " + one, scope.ofAlliance(one)))
                        .toList();
            case REGION ->
                each(scope, Alliance::region)
                        .map(one -> new Named(": " + one, scope.ofRegion(one)))
                        .toList();
            case INTERVENTION ->
                interventions().stream()
                        .filter(one -> LimitScope.within(scope.interventions(), one))
                        .map(one -> new Named(": " + one, scope.ofIntervention(one)))
                        .toList();
            case CLASS ->
                Arrays.stream(OutcomeClass.values())
                        .filter(one -> LimitScope.within(scope.classes(), one))
                        .map(one -> new Named(": " + one.key(), scope.ofClass(one)))
                        .toList();
        };
    }

    /** A scope, and what it adds to the name of the rule. */
    record Named(String suffix, LimitScope scope) {}

    /**
     * Pounds, a share of the money of these years, or pounds for each person of the Alliances in the scope; a cap is rounded
     * down to whole pounds and a floor up, so that rounding never loosens a rule.
     */
    Optional<Money> amount(String text, LimitScope scope, Set<FinancialYear> years, RoundingMode rounding) {
        if (POUNDS.matcher(text).matches()) {
            return Optional.of(Money.ofPounds(Long.parseLong(text)));
        }
        Matcher share = SHARE.matcher(text);
        if (share.matches()) {
            Money money = years.stream().map(this::available).reduce(Money.NOTHING, Money::plus);
            Fraction percent = Fraction.of(new BigDecimal(share.group(1)));
            return Optional.of(whole(percent.times(money.pounds()).dividedBy(100), rounding));
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

    /** What a year has after its reserve; nothing if it is no year of the round. */
    Money available(FinancialYear year) {
        return envelopes.stream()
                .filter(envelope -> envelope.year().equals(year))
                .map(Envelope::available)
                .findFirst()
                .orElse(Money.NOTHING);
    }

    /** Whether no year of the round follows. */
    boolean isLast(FinancialYear year) {
        return years().stream().noneMatch(other -> other.compareTo(year) > 0);
    }

    /** The financial years of the round. */
    Set<FinancialYear> years() {
        Set<FinancialYear> years = new TreeSet<>();
        envelopes.forEach(envelope -> years.add(envelope.year()));
        return years;
    }

    /** For each Alliance of the scope that has the section in question, one intervention needs the other. */
    List<Limit> needs(String name, LimitScope scope, String intervention, String needed) {
        Set<String> sections = sections(name, scope);
        return footprints.alliances().keySet().stream()
                .filter(id -> sections.contains(id + "/" + intervention))
                .<Limit>map(id -> new Limit.Needs(name + ": " + id, id + "/" + intervention, id + "/" + needed))
                .toList();
    }
}
