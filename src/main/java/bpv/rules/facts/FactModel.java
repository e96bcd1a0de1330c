package bpv.rules.facts;

import bpv.allocation.AllocationParameters;
import bpv.assessment.Application;
import bpv.assessment.ApprovalRoll;
import bpv.assessment.Candidacy;
import bpv.assessment.Condition;
import bpv.assessment.ConditionParameters;
import bpv.assessment.ConfidenceParameters;
import bpv.assessment.Finding;
import bpv.assessment.FundingTests;
import bpv.assessment.GatewayParameters;
import bpv.assessment.Ground;
import bpv.assessment.ImprovementParameters;
import bpv.assessment.MenuGiven;
import bpv.assessment.OutcomePlan;
import bpv.assessment.OutcomeProgress;
import bpv.assessment.ReadinessParameters;
import bpv.assessment.RecommendationGiven;
import bpv.assessment.RecommendationParameters;
import bpv.assessment.Recommended;
import bpv.assessment.ResourceParameters;
import bpv.assessment.RobustnessParameters;
import bpv.assessment.SectionReadiness;
import bpv.assessment.SectionResources;
import bpv.assessment.SectionTotals;
import bpv.assessment.ValueParameters;
import bpv.assessment.Words;
import bpv.release.QuarterPerformance;
import bpv.release.ReleaseParameters;
import bpv.rules.RuleSet;
import bpv.rules.facts.FactType.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that rules may speak of, as the program has it. */
public final class FactModel {
    private static final Map<RuleSet, List<Class<?>>> GIVEN = new EnumMap<>(Map.ofEntries(
            Map.entry(RuleSet.GATEWAY, List.of(Application.class, ApprovalRoll.class)),
            Map.entry(RuleSet.VALUE, List.of(OutcomeProgress.class)),
            Map.entry(RuleSet.CONFIDENCE, List.of(OutcomePlan.class)),
            Map.entry(RuleSet.RESOURCES, List.of(SectionResources.class)),
            Map.entry(RuleSet.READINESS, List.of(SectionReadiness.class)),
            Map.entry(RuleSet.FUNDING_TESTS, List.of(SectionTotals.class)),
            Map.entry(RuleSet.RECOMMENDATION, List.of(FundingTests.class)),
            Map.entry(RuleSet.CONDITIONS, List.of(Ground.class)),
            Map.entry(RuleSet.ALLOCATION, List.of(Recommended.class)),
            Map.entry(RuleSet.LIMITS, List.of(Candidacy.class)),
            Map.entry(RuleSet.RELEASE, List.of(QuarterPerformance.class))));

    /** By folder; those that rules cannot look at come last. */
    private static final Map<String, Class<?>> NUMBERS = Map.ofEntries(
            Map.entry(RuleSet.GATEWAY.folder(), GatewayParameters.class),
            Map.entry(RuleSet.VALUE.folder(), ValueParameters.class),
            Map.entry(RuleSet.CONFIDENCE.folder(), ConfidenceParameters.class),
            Map.entry(RuleSet.RESOURCES.folder(), ResourceParameters.class),
            Map.entry(RuleSet.READINESS.folder(), ReadinessParameters.class),
            Map.entry(RuleSet.FUNDING_TESTS.folder(), RecommendationParameters.class),
            Map.entry(RuleSet.CONDITIONS.folder(), ConditionParameters.class),
            Map.entry(RuleSet.RELEASE.folder(), ReleaseParameters.class),
            Map.entry(RuleSet.ALLOCATION.folder(), AllocationParameters.class),
            Map.entry("improvement", ImprovementParameters.class),
            Map.entry("robustness", RobustnessParameters.class));

    /** By folder, the numbers that the program itself reads; of folders not named here, all. */
    private static final Map<String, Set<String>> READ_BY_THE_PROGRAM = Map.of(
            RuleSet.READINESS.folder(), Set.of("monthsToPublish"),
            RuleSet.RELEASE.folder(), Set.of("lagMonths", "average", "linkedYears"),
            RuleSet.RESOURCES.folder(), Set.of("interventions"));

    private static final List<Class<?>> CONCLUSIONS =
            List.of(Finding.class, RecommendationGiven.class, Condition.class, MenuGiven.class);

    private final Map<Class<?>, FactType> types = new HashMap<>();
    private final Map<String, Class<?>> importable = new TreeMap<>();

    public FactModel() {
        Deque<Class<?>> open = new ArrayDeque<>(CONCLUSIONS);
        open.add(Words.class);
        GIVEN.values().forEach(open::addAll);
        open.addAll(NUMBERS.values());
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (type.getName().startsWith("bpv.") && importable.putIfAbsent(name(type), type) == null) {
                open.addAll(ClassReader.mentioned(type));
            }
        }
    }

    private static String name(Class<?> type) {
        return String.valueOf(type.getCanonicalName());
    }

    /** The facts that the rules of a set are given, its numbers among them; what else they look for is never there. */
    public List<FactType> given(RuleSet set) {
        List<FactType> given = new ArrayList<>();
        GIVEN.getOrDefault(set, List.of()).forEach(type -> given.add(of(type)));
        if (set != RuleSet.ALLOCATION) {
            numbers(set.folder()).ifPresent(given::add);
        }
        return given;
    }

    /** The numbers of a folder, as the type that rules read them from; its fields are the names of the numbers. */
    public Optional<FactType> numbers(String folder) {
        return Optional.ofNullable(NUMBERS.get(folder)).map(this::of);
    }

    /** Whether the program itself reads a number, so that no rule has to. */
    public static boolean isReadByTheProgram(String folder, String number) {
        return READ_BY_THE_PROGRAM.getOrDefault(folder, Set.of()).contains(number)
                || folder.equals(RuleSet.ALLOCATION.folder())
                || folder.equals("improvement")
                || folder.equals("robustness");
    }

    /** The types of what rules conclude. */
    public List<FactType> conclusions() {
        return CONCLUSIONS.stream().map(this::of).toList();
    }

    /** Every type that a rule may import, by its full name. */
    public Collection<Class<?>> importable() {
        return importable.values();
    }

    /** A type with this short name that a rule may import. */
    public Optional<Class<?>> importable(String simpleName) {
        return importable.values().stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findFirst();
    }

    /** The type of a class of the program. */
    public FactType of(Class<?> type) {
        FactType known = types.get(type);
        if (known == null) {
            known = new FactType(
                    type.getSimpleName(),
                    type,
                    kind(type),
                    ClassReader.fields(type),
                    values(type),
                    Meanings.of(type.getName()));
            types.put(type, known);
        }
        return known;
    }

    private static Kind kind(Class<?> type) {
        if (CONCLUSIONS.contains(type)) {
            return Kind.CONCLUSION;
        }
        if (NUMBERS.containsValue(type)) {
            return Kind.NUMBERS;
        }
        boolean given = GIVEN.values().stream().anyMatch(types -> types.contains(type));
        return given ? Kind.GIVEN : type.isEnum() ? Kind.CHOICE : Kind.VALUE;
    }

    private static List<String> values(Class<?> type) {
        Object @Nullable [] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(each -> ((Enum<?>) each).name()).toList();
    }
}
