package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Answers.Answer;
import bpv.policy.Rehearsal.SetRun;
import bpv.policy.Scenario.Expected;
import bpv.rules.RuleBook;
import bpv.rules.RulesRejected;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An alteration that no scenario notices. */
final class MutantGap implements Gap {
    private final Mutant mutant;
    private final RuleBook plain;
    private final ScenarioRunner altered;

    /** The rules whose answers may turn at an altered number. */
    private final Set<RuleCard> readers;

    private final Map<SetRun, Boolean> differs = new IdentityHashMap<>();

    private MutantGap(Mutant mutant, RuleBook plain, ScenarioRunner altered) {
        this.mutant = mutant;
        this.plain = plain;
        this.altered = altered;
        this.readers = new HashSet<>(NumberReaders.of(plain, mutant));
    }

    /** Empty if the altered rules cannot be made. */
    static Optional<Gap> of(Mutant mutant, ScenarioRunner runner) {
        try {
            return mutant.book().get().map(book -> new MutantGap(mutant, runner.book(), runner.with(book)));
        } catch (RulesRejected refused) {
            return Optional.empty();
        }
    }

    @Override
    public String sentence() {
        return "notices if " + mutant.words();
    }

    @Override
    public Optional<LocalDate> day() {
        return Optional.ofNullable(mutant.from());
    }

    @Override
    public String folder() {
        return mutant.folder();
    }

    /** A rule that is altered says so on the same facts; a number may show anywhere, so it is looked for where answers turn. */
    @Override
    public boolean mayShow(SetRun run) {
        return run.set() == mutant.ofRule() && differs.computeIfAbsent(run, any -> !any.isSameBy(altered.book()));
    }

    @Override
    public boolean mayTurn(Collection<RuleCard> cards) {
        return mutant.ofRule() == null && cards.stream().anyMatch(readers::contains);
    }

    @Override
    public Optional<Expected> shownBy(Scenario scenario, Answers answers) {
        ScenarioResult result = altered.run(scenario);
        if (!mutant.shownBy(result)) {
            return Optional.empty();
        }
        return scenario.find().stream()
                .filter(expected -> result.answers()
                        .of(expected.name())
                        .filter(answer -> isSame(answers.of(expected.name()).orElseThrow(), answer))
                        .isEmpty())
                .min(Comparator.comparingInt(
                        expected -> distance(answers.of(expected.name()).orElseThrow())));
    }

    @Override
    public boolean isClosedBy(Scenario scenario) {
        return mutant.shownBy(altered.run(scenario));
    }

    private boolean isSame(Answer answer, Answer other) {
        return mutant.ofRule() == null
                ? !Answers.turns(answer, other)
                : answer.texts().equals(other.texts());
    }

    /** Those first that the altered rule, its criterion or its folder answers. */
    private int distance(Answer answer) {
        if (answer.cards().stream().anyMatch(card -> card.rule().equals(mutant.subject()) || readers.contains(card))) {
            return 0;
        }
        List<String> criteria = plain.cards().stream()
                .filter(card -> card.rule().equals(mutant.subject()))
                .map(RuleCard::criterion)
                .toList();
        if (answer.cards().stream().anyMatch(card -> criteria.contains(card.criterion()))) {
            return 1;
        }
        return answer.cards().stream().anyMatch(card -> card.file().startsWith(mutant.folder())) ? 2 : 3;
    }
}
