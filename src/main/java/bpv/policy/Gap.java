package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Rehearsal.SetRun;
import bpv.policy.Scenario.Expected;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Something that no scenario notices or comes to, and that one could. */
interface Gap {
    /** The sentence of a scenario that closes it. */
    String sentence();

    /** The day of assessment on which it may show, where that is not any. */
    default Optional<LocalDate> day() {
        return Optional.empty();
    }

    /** How the names of the rule files begin that it is about, relative to the rules folder. */
    String folder();

    /** Whether a case in which a rule set is run so may close it. */
    boolean mayShow(SetRun run);

    /** Whether it may be closed just where an answer of one of these rules turns into that of another. */
    boolean mayTurn(Collection<RuleCard> cards);

    /**
     * The one answer to ask for, so that a case closes it; empty if the case does not.
     *
     * @param scenario the case, which expects all that is found
     * @param plain what is found
     */
    Optional<Expected> shownBy(Scenario scenario, Answers plain);

    /** Whether a scenario that holds closes it. */
    boolean isClosedBy(Scenario scenario);
}
