package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.desk.DeskResult.Case;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.policy.ConditionCoverage.Missing;
import bpv.rules.RuleBook;
import bpv.source.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposes the scenarios that are missing just on and just beside thresholds, on sides of conditions, and for rules. */
final class MissingScenarios {
    private static final String NONE = "No such scenario was found: " + ProposalsTold.TRIED + " ";

    private final RuleBook book;
    private final ProposalsTold told;
    private final Map<Missing, Gap> sides = new LinkedHashMap<>();
    private final Map<RuleCard, Gap> rules = new LinkedHashMap<>();
    private final Map<Mutant, Gap> thresholds = new LinkedHashMap<>();
    private final Map<Gap, Proposal> found;

    /**
     * Looks for them.
     *
     * @param only how the names of the files begin whose numbers are looked at; empty for all
     * @param missing the sides of conditions that no scenario comes to
     * @param unproved the rules whose conclusions none finds
     */
    MissingScenarios(
            Path folder,
            String only,
            Rehearsal rehearsal,
            Traces traces,
            List<Missing> missing,
            List<RuleCard> unproved) {
        this.book = rehearsal.runner().book();
        this.told = new ProposalsTold(book);
        Reasons reasons = Reasons.read(book);
        List<Mutant> compared = NumberMutants.of(book).stream()
                .filter(mutant -> mutant.file().startsWith(only))
                .filter(mutant -> !NumberReaders.naming(book, mutant).isEmpty())
                .toList();
        for (Mutant mutant : Survey.unnoticed(rehearsal, compared)) {
            Optional<Gap> gap =
                    reasons.of(mutant) == null ? MutantGap.of(mutant, rehearsal.runner()) : Optional.empty();
            gap.ifPresent(each -> thresholds.put(mutant, each));
        }
        missing.forEach(side -> sides.put(side, new SideGap(side, traces, rehearsal.runner())));
        List<Gap> gaps = new ArrayList<>(thresholds.values());
        unproved.forEach(card -> rules.put(card, new RuleGap(card, rehearsal.runner())));
        gaps.addAll(rules.values());
        gaps.addAll(sides.values());
        this.found = Proposals.of(rehearsal, new ProposedFiles(folder, rehearsal.runner()), BidPaths.of(folder), gaps);
    }

    /** A case for each threshold that no scenario stands just on or just beside. */
    List<Case> thresholds() {
        List<Case> cases = new ArrayList<>();
        thresholds.forEach((mutant, gap) -> {
            String file = book.shown(mutant.file());
            cases.add(new Case(
                    mutant.words(),
                    file,
                    mutant.place().line(),
                    List.of(told.remark(
                            "boundary-not-covered",
                            Level.WARNING,
                            file,
                            mutant.place(),
                            "no scenario stands where " + mutant.words() + " would change an answer",
                            found.get(gap),
                            NONE + "Think of one, or record the reason in survivors.yaml."))));
        });
        return cases;
    }

    /** With the scenario that comes to a side of a condition. */
    Remark side(Missing side, Remark remark) {
        return with(
                remark, sides.get(side), "Perhaps what stands before it in the rule leaves nothing to this condition.");
    }

    /** With the scenario that finds what a rule concludes. */
    Remark rule(RuleCard card, Remark remark) {
        return with(remark, rules.get(card), "Perhaps no bid can come there: then the rule can go.");
    }

    private Remark with(Remark remark, @Nullable Gap gap, String none) {
        return told.remark(
                remark.id(),
                remark.level(),
                remark.file(),
                new Place(remark.line(), remark.column()),
                remark.message(),
                gap == null ? null : found.get(gap),
                NONE + none);
    }

    /** In one sentence. */
    String figure() {
        int all = thresholds.size() + rules.size() + sides.size();
        int open = all - found.size();
        return all == 0
                ? "No scenario is missing just on or just beside a threshold, on a side of a condition, or for a rule."
                : "Proposed: " + ScenarioDesk.counted(new HashSet<>(found.values()).size(), "scenario") + " for "
                        + found.size() + " of " + ScenarioDesk.counted(all, "place")
                        + " where one is missing"
                        + (open == 0 ? "." : "; for " + open + " none was found.");
    }
}
