package bpv.policy.check;

import bpv.desk.Level;
import bpv.policy.Scenario;
import bpv.policy.Scenario.Expected;
import bpv.policy.Scenarios;
import bpv.rules.RuleSources;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.source.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Whether scenarios ask for each criterion, and find each answer that its rules can give. */
final class ScenarioStyle {
    private static final Set<String> VERDICTS = Set.of("met", "notMet", "forThePanel", "notApplicable");

    private final RuleSources sources;
    private final Scenarios scenarios;
    private final Told told;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    ScenarioStyle(RuleSources sources, Scenarios scenarios, Told told) {
        this.sources = sources;
        this.scenarios = scenarios;
        this.told = told;
    }

    void check() {
        SortedMap<String, List<Rule>> criteria = sources.byCriterion();
        for (Scenario scenario : scenarios.scenarios()) {
            for (Expected expected : scenario.find()) {
                expected(scenario, expected, criteria);
            }
        }
        Set<String> told = new HashSet<>();
        for (Map.Entry<String, RuleFile> entry : sources.trees().entrySet()) {
            for (Rule rule : entry.getValue().rules()) {
                rule(entry.getKey(), entry.getValue(), rule, told, criteria.keySet());
            }
        }
    }

    private void expected(Scenario scenario, Expected expected, SortedMap<String, List<Rule>> criteria) {
        String criterion = criterion(expected.name());
        boolean counted = expected.name()
                .matches("\\d{4}/\\d{2} Q[1-4]( money| other average)?|(\\w+ )?(score|mean value|mean confidence)");
        if (!criteria.containsKey(criterion) && !counted) {
            told.add(
                    "unknown-criterion",
                    Level.ERROR,
                    scenario.file(),
                    expected.place(),
                    "There is no criterion " + criterion + ".",
                    Nearest.to(criterion, criteria.keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("The criteria are " + String.join(", ", criteria.keySet()) + "."));
        }
        asked.add(criterion);
        expected.answers()
                .forEach(answer ->
                        found.add(scenario.topic() + "|" + criterion + "|" + answer.replaceAll("(?s) — .*", "")));
    }

    /** The criterion of an answer that a scenario asks for: the last word, {@code condition} for conditions. */
    private static String criterion(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.equals("conditions") ? "condition" : last;
    }

    private void rule(String name, RuleFile file, Rule rule, Set<String> toldOf, Set<String> criteria) {
        String criterion = rule.criterion();
        if (criterion.isEmpty()) {
            return;
        }
        if (!asked.contains(criterion) && !Criteria.isNamed(name, file, criterion)) {
            Criteria.unknown(file, rule, told, asked);
            return;
        }
        if (!asked.contains(criterion) && toldOf.add(criterion)) {
            Set<String> others = new HashSet<>(criteria);
            others.remove(criterion);
            String near = Nearest.to(criterion, others)
                    .map(meant -> " If " + meant + " is meant, write that.")
                    .orElse("");
            told.warning(
                    "criterion-without-scenario",
                    file,
                    rule.annotation("criterion").orElseThrow().valueSpan(),
                    "No scenario asks for " + criterion + ".",
                    "Write a scenario for each of its answers." + near);
        }
        Optional<String> answer = answer(rule);
        String key = name + "|" + criterion + "|" + answer.orElse("");
        if (answer.isPresent() && !found.contains(key) && toldOf.add(key)) {
            told.warning(
                    "answer-without-scenario",
                    file,
                    rule.nameSpan(),
                    "No scenario beside the rule finds '" + answer.get() + "' for " + criterion + ".",
                    "Add one to " + name.replaceFirst("\\.drl$", ".scenarios.yaml") + ".");
        }
    }

    /** The answer that a rule gives, as scenarios write it; empty if it cannot be told. */
    private static Optional<String> answer(Rule rule) {
        return rule.inserted().stream()
                .flatMap(Expression::all)
                .map(ScenarioStyle::answer)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> answer(Expression said) {
        if (said instanceof Call call
                && call.target() instanceof Name type
                && type.name().equals("Finding")) {
            if (VERDICTS.contains(call.name())) {
                return Optional.of(words(call.name().replaceAll("([A-Z])", " $1")));
            }
            boolean points = call.arguments().size() > 1 && call.arguments().get(1) instanceof Literal;
            return points ? Optional.of(((Literal) call.arguments().get(1)).value()) : Optional.empty();
        }
        boolean label = said instanceof Member member
                && member.target() instanceof Name type
                && Set.of("Recommendation", "MenuKind").contains(type.name());
        return label ? Optional.of(words(((Member) said).name())) : Optional.empty();
    }

    private static String words(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
