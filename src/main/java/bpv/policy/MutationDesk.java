package bpv.policy;

import bpv.desk.DeskResult;
import bpv.desk.DeskResult.Case;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alters rules and numbers one at a time and lists what no scenario notices: what {@code bpv rules mutate} has found. */
public final class MutationDesk {
    private static final String COMMAND = "rules mutate";

    private final Path folder;
    private final RuleBook book;
    private final List<Case> cases = new ArrayList<>();

    /**
     * @param folder the rules folder
     * @param book its rules
     */
    public MutationDesk(Path folder, RuleBook book) {
        this.folder = folder;
        this.book = book;
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
        List<Boolean> noticed = noticed(mutants, new Witnesses(runner, rehearsal));
        int survivors = 0;
        int excused = 0;
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            @Nullable String reason = noticed.get(i) ? null : reasons.of(mutant);
            survivors += noticed.get(i) ? 0 : 1;
            excused += reason == null ? 0 : 1;
            cases.add(of(mutant, noticed.get(i), reason));
        }
        if (only.isEmpty()) {
            reasons.remarks()
                    .forEach(remark -> cases.add(
                            new Case("each recorded reason is needed", remark.file(), remark.line(), List.of(remark))));
        }
        return new DeskResult(
                COMMAND,
                cases,
                List.of(ScenarioDesk.counted(mutants.size(), "alteration") + ": " + (mutants.size() - survivors)
                        + " noticed, " + excused + " not noticed for a recorded reason, " + (survivors - excused)
                        + " not noticed."));
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

    private static List<Boolean> noticed(List<Mutant> mutants, Witnesses witnesses) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            mutants.forEach(mutant -> answers.add(workers.submit(() -> witnesses.notice(mutant))));
            List<Boolean> noticed = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                noticed.add(answer.get());
            }
            return noticed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an alteration cannot be tried", failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private Case of(Mutant mutant, boolean noticed, @Nullable String reason) {
        String file = book.shown(mutant.file());
        int line = mutant.place().line();
        String name = mutant.words();
        if (noticed) {
            return new Case(name, file, line, List.of());
        }
        Level level = reason == null ? Level.ERROR : Level.NOTE;
        String message = "no scenario notices that " + name + (reason == null ? "" : "; recorded reason: " + reason);
        String id = reason == null ? "not-noticed" : "not-noticed-with-reason";
        return new Case(
                name,
                file,
                line,
                List.of(Remark.of(id, level, file, line, mutant.place().column(), message, null)));
    }
}
