package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Answers.Answer;
import bpv.policy.Rehearsal.SetRun;
import bpv.policy.Scenario.Expected;
import java.util.Collection;
import java.util.Optional;

/** A rule whose conclusion no scenario of the file beside it finds. */
final class RuleGap implements Gap {
    private final RuleCard card;
    private final ScenarioRunner runner;

    RuleGap(RuleCard card, ScenarioRunner runner) {
        this.card = card;
        this.runner = runner;
    }

    @Override
    public String sentence() {
        return "finds what rule \"" + card.rule() + "\" concludes";
    }

    @Override
    public String folder() {
        return card.file().substring(0, card.file().indexOf('/') + 1);
    }

    @Override
    public boolean mayShow(SetRun run) {
        return run.concluded().keySet().stream().anyMatch(each -> each.card().equals(card));
    }

    @Override
    public boolean mayTurn(Collection<RuleCard> cards) {
        return false;
    }

    @Override
    public Optional<Expected> shownBy(Scenario scenario, Answers plain) {
        boolean elsewhere = !scenario.topic().isEmpty() && !scenario.topic().equals(card.file());
        return elsewhere
                ? Optional.empty()
                : scenario.find().stream()
                        .filter(expected -> isOf(plain.of(expected.name()).orElseThrow()))
                        .findFirst();
    }

    private boolean isOf(Answer answer) {
        return answer.cards().contains(card);
    }

    @Override
    public boolean isClosedBy(Scenario scenario) {
        return scenario.topic().equals(card.file())
                && runner.once(scenario).answers().cards(scenario).contains(card);
    }
}
