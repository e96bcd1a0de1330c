package bpv.policy.check;

import bpv.desk.Level;
import bpv.round.LimitsCheck;
import bpv.rules.RuleSet;
import bpv.rules.RuleSources;
import bpv.rules.RulesRejected;
import bpv.rules.WrittenLimits;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.source.Nearest;
import bpv.source.Place;
import bpv.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What limits of policy have to be: readable in their words, and known to the rules that say who is subject to them. */
final class LimitStyle {
    private static final Set<String> ANSWERS = Set.of("met", "notApplicable");

    private final RuleSources sources;
    private final Told told;

    LimitStyle(RuleSources sources, Told told) {
        this.sources = sources;
        this.told = told;
    }

    void check() {
        List<String> limits;
        try {
            limits = WrittenLimits.ever(sources).limitNames();
        } catch (RulesRejected toldElsewhere) {
            return;
        }
        Set<String> decided = new TreeSet<>();
        for (Map.Entry<String, RuleFile> entry : sources.trees().entrySet()) {
            if (RuleSources.set(entry.getKey()).filter(RuleSet.LIMITS::equals).isPresent()) {
                for (Rule rule : entry.getValue().rules()) {
                    decided.add(rule.criterion());
                    rule(entry.getValue(), rule, limits);
                }
            }
        }
        for (Problem problem : LimitsCheck.problems(sources, decided)) {
            Place place = new Place(Math.max(1, problem.line()), Math.max(1, problem.column()));
            told.add("wrong-limit", Level.ERROR, problem.file(), place, problem.message(), problem.hint());
        }
    }

    private void rule(RuleFile file, Rule rule, List<String> limits) {
        rule.annotation("criterion")
                .filter(card -> !limits.contains(rule.criterion()))
                .ifPresent(card -> told.error(
                        "unknown-limit",
                        file,
                        card.valueSpan(),
                        "There is no limit " + rule.criterion() + " in limits/parameters.yaml.",
                        Nearest.to(rule.criterion(), limits)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse(
                                        "The criterion of a rule on limits is the name of a limit; write the limit first, "
                                                + "with the value none if it is not to be in force.")));
        boolean other = rule.inserted().stream().flatMap(Expression::all).anyMatch(LimitStyle::isAnotherAnswer);
        if (other) {
            told.error(
                    "wrong-limit",
                    file,
                    rule.nameSpan(),
                    "A rule on limits answers that a section is subject to a limit, or that it is not.",
                    "Write Finding.met or Finding.notApplicable.");
        }
    }

    private static boolean isAnotherAnswer(Expression said) {
        return said instanceof Call call
                && call.target() instanceof Name type
                && type.name().equals("Finding")
                && !ANSWERS.contains(call.name());
    }
}
