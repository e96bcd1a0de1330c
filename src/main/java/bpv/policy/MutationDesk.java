package bpv.policy;

import bpv.desk.DeskResult;
import bpv.desk.DeskResult.Case;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Alters rules and numbers one at a time and lists what no scenario notices: what {@code bpv rules mutate} has found. */
public final class MutationDesk {
    private static final String COMMAND = "rules mutate";

    private final Path folder;
    private final RuleBook book;
    private final List<Case> cases = new ArrayList<>();
    private final ProposalsTold told;

    /**
     * @param folder the rules folder
     * @param book its rules
     */
    public MutationDesk(Path folder, RuleBook book) {
        this.folder = folder;
        this.book = book;
        this.told = new ProposalsTold(book);
    }

    /**
     * Tries every alteration, on as many threads as there are processors.
     *
     * @param only how the names of the files begin that are altered, relative to the folder; empty for all
     */
    public DeskResult mutate(String only) {
        Scenarios all = Scenarios.read(folder);
        ScenarioRunner runner = new ScenarioRunner(book, folder);
        Rehearsal rehearsal = new Rehearsal(runner, all.scenarios());
        long failed =
                rehearsal.results().stream().filter(result -> !result.holds()).count();
        if (failed > 0 || !all.problems().isEmpty()) {
            return scenariosFail();
        }
        List<Mutant> mutants = NumberMutants.of(book).stream()
                .filter(mutant -> mutant.file().startsWith(only))
                .collect(Collectors.toCollection(ArrayList::new));
        mutants.addAll(AlteredRules.of(book, only));
        Reasons reasons = Reasons.read(book);
        Survey survey = Survey.of(folder, rehearsal, mutants, reasons);
        for (Mutant mutant : mutants) {
            List<Remark> remarks = survey.excused().containsKey(mutant)
                    ? List.of(excused(mutant, survey.excused().getOrDefault(mutant, "")))
                    : survey.survivors().contains(mutant) ? List.of(survivor(mutant, survey)) : List.of();
            cases.add(new Case(
                    mutant.words(), book.shown(mutant.file()), mutant.place().line(), remarks));
        }
        if (only.isEmpty()) {
            reasons.remarks()
                    .forEach(remark -> cases.add(
                            new Case("each recorded reason is needed", remark.file(), remark.line(), List.of(remark))));
        }
        return new DeskResult(
                COMMAND,
                cases,
                List.of(ScenarioDesk.counted(mutants.size(), "alteration") + ": "
                        + (mutants.size()
                                - survey.survivors().size()
                                - survey.excused().size()) + " noticed, "
                        + survey.excused().size()
                        + " not noticed for a recorded reason, "
                        + survey.survivors().size() + " not noticed."));
    }

    private DeskResult scenariosFail() {
        String place = folder.toString().replace('\\', '/');
        Remark remark = Remark.of(
                "scenario-fails",
                Level.ERROR,
                place,
                1,
                1,
                "scenarios fail or cannot be read before anything is altered",
                "Put them right first: bpv rules test says which they are.");
        return new DeskResult(
                COMMAND,
                List.of(new Case("every scenario holds", place, 1, List.of(remark))),
                List.of("Nothing was altered."));
    }

    private Remark excused(Mutant mutant, String reason) {
        return Remark.of(
                "not-noticed-with-reason",
                Level.NOTE,
                book.shown(mutant.file()),
                mutant.place().line(),
                mutant.place().column(),
                "no scenario notices that " + mutant.words() + "; recorded reason: " + reason,
                null);
    }

    private Remark survivor(Mutant mutant, Survey survey) {
        return told.remark(
                "not-noticed",
                Level.ERROR,
                book.shown(mutant.file()),
                mutant.place(),
                "no scenario notices that " + mutant.words(),
                survey.proposed().get(mutant),
                survey.looked(mutant)
                        ? "No scenario was found that would: " + ProposalsTold.TRIED
                                + " Think of one, or record the reason in survivors.yaml."
                        : "Put others right first: no scenario was looked for, because too many are missing.");
    }
}
