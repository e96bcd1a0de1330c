package bpv.improvement;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Assumption;
import bpv.assessment.Recommendation;
import bpv.document.BidReader;
import bpv.improvement.Draft.Changed;
import bpv.quantity.Fraction;
import bpv.report.Improved;
import bpv.report.Improved.Answer;
import bpv.report.Improved.Blocker;
import bpv.report.Improved.Change;
import bpv.report.Improved.Moved;
import bpv.round.Round;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest set of changes to a draft that brings its sections to a recommendation: fewest fields first, then
 * least change in all. Only fields that the numbers of the day mark as changeable are touched; facts never are.
 */
public final class Improvement {
    private final Round round;
    private final Judge judge;
    private final Draft draft;
    private final Recommendation target;

    private Improvement(Round round, Draft draft, Recommendation target) {
        this.round = round;
        this.judge = new Judge(round);
        this.draft = draft;
        this.target = target;
    }

    /**
     * The answer for one draft.
     *
     * @param file how the draft is called; YAML unless it ends in {@code .json}
     * @param section the id of the section in question; null for all sections of the bid
     * @param target fund, or fund with conditions; a better recommendation will do as well
     * @throws UnknownSection if the draft has no such section
     * @throws IllegalArgumentException for any other target
     */
    public static Improved of(Round round, String file, byte[] bytes, @Nullable String section, Recommendation target) {
        if (target.compareTo(Recommendation.FUND_WITH_CONDITIONS) > 0) {
            throw new IllegalArgumentException("the target is fund or fundWithConditions, but was " + target.key());
        }
        Draft draft = new Draft(new BidReader(round.form()), file, bytes);
        return new Improvement(round, draft, target).answer(section);
    }

    private Improved answer(@Nullable String section) {
        if (draft.read().bid().isEmpty()) {
            return unchanged(Answer.HAS_PROBLEMS, "The draft has problems: put these right first.", List.of());
        }
        AssessedBid before = judge.assess(draft.read().bid().get());
        Set<String> wanted = wanted(before, section);
        List<Moved> moved = moved(before, before, wanted);
        if (!judge.improvement().offered()) {
            return unchanged(Answer.NOT_OFFERED, "This round offers no improvements, to any Alliance.", moved);
        }
        if (reached(before, wanted)) {
            String sentence = "Nothing has to change: " + asked(wanted) + " recommended to " + target.title()
                    + ", or better, already.";
            return unchanged(Answer.NOTHING_TO_CHANGE, sentence, moved);
        }
        Budget budget = new Budget(judge.improvement().stateLimit());
        Search search = new Search(judge, budget, draft.root(), before, wanted, target);
        Optional<Remedy> least = search.least();
        return least.isPresent()
                ? changed(least.get(), before, wanted, budget)
                : barred(search.utmost(), before, wanted, budget);
    }

    private static Set<String> wanted(AssessedBid bid, @Nullable String section) {
        Set<String> ids = new LinkedHashSet<>();
        bid.sections().forEach(each -> ids.add(each.id()));
        if (section == null) {
            return ids;
        }
        if (!ids.contains(section)) {
            throw new UnknownSection("the draft has no section '" + section + "'; it has " + String.join(", ", ids));
        }
        return Set.of(section);
    }

    private static String asked(Set<String> wanted) {
        return wanted.size() == 1 ? wanted.iterator().next() + " is" : "each of its sections is";
    }

    private boolean reached(AssessedBid bid, Set<String> wanted) {
        return bid.sections().stream()
                .filter(section -> wanted.contains(section.id()))
                .allMatch(section -> section.label().compareTo(target) <= 0);
    }

    private Improved changed(Remedy remedy, AssessedBid before, Set<String> wanted, Budget budget) {
        Changed changed = draft.with(remedy);
        AssessedBid after = draft.assessed(changed, judge);
        boolean holds = reached(after, wanted);
        List<Change> changes = new Changes(draft, before).of(changed);
        Fraction units = remedy.cost().units();
        String smallest = budget.spent()
                ? " It is not proved that this is the smallest set: the search stopped at its limit."
                : " No smaller set of changes does it.";
        String sentence = holds
                ? changes.size() + (changes.size() == 1 ? " change" : " changes") + ", "
                        + units.toDecimal(2).toPlainString()
                        + " units in all: then " + asked(wanted) + " recommended to " + target.title()
                        + ", or better." + smallest
                : "This is a fault of the program: the changes found do not lead to '" + target.title()
                        + "' when the changed draft is assessed. Please report it with the draft.";
        return result(
                holds ? Answer.REACHED : Answer.NOT_CONFIRMED,
                sentence,
                moved(before, after, wanted),
                changes,
                units,
                holds && !budget.spent(),
                budget.used(),
                List.of(),
                changed.text());
    }

    private Improved barred(Remedy utmost, AssessedBid before, Set<String> wanted, Budget budget) {
        AssessedBid after = draft.assessed(draft.with(utmost), judge);
        List<Blocker> blockers = Blockers.of(after, wanted, target, draft.read().places());
        boolean contradicted = reached(after, wanted);
        Set<String> named = new LinkedHashSet<>();
        blockers.forEach(blocker -> named.add(blocker.criterion()));
        String sentence = contradicted
                ? "This is a fault of the program: it found no set of changes, but there is one. Please report it with the"
                        + " draft."
                : "It cannot be reached, because not all can be met: " + String.join(", ", named)
                        + ". What is said of them below holds when all is done that may be.";
        return result(
                contradicted ? Answer.NOT_CONFIRMED : Answer.CANNOT_BE_REACHED,
                sentence,
                moved(before, before, wanted),
                List.of(),
                Fraction.ZERO,
                !contradicted && !budget.spent(),
                budget.used(),
                blockers,
                null);
    }

    private static List<Moved> moved(AssessedBid before, AssessedBid after, Set<String> wanted) {
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < before.sections().size(); i++) {
            AssessedSection section = before.sections().get(i);
            if (wanted.contains(section.id())) {
                moved.add(new Moved(section, after.sections().get(i)));
            }
        }
        return moved;
    }

    private Improved unchanged(Answer answer, String sentence, List<Moved> sections) {
        return result(answer, sentence, sections, List.of(), Fraction.ZERO, false, 0, List.of(), null);
    }

    private Improved result(
            Answer answer,
            String sentence,
            List<Moved> sections,
            List<Change> changes,
            Fraction units,
            boolean proved,
            long combinations,
            List<Blocker> blockers,
            @Nullable String document) {
        List<Assumption> assumptions = new ArrayList<>(round.assumptions());
        round.book().improvementNumbersOn(round.day(), assumptions);
        return new Improved(
                round.provenance(),
                assumptions,
                draft.read().file(),
                draft.read().sha256(),
                target,
                answer,
                sentence,
                draft.read().problems(),
                sections,
                changes,
                units,
                proved,
                combinations,
                blockers,
                document);
    }
}
