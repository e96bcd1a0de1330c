package bpv.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Which alterations scenarios notice.
 *
 * @param survivors those that none notices, without a recorded reason
 * @param excused those that none notices, each with the recorded reason
 * @param proposed for survivors, a scenario that would notice, where one was found
 */
record Survey(List<Mutant> survivors, Map<Mutant, String> excused, Map<Mutant, Proposal> proposed) {
    /** For so many alterations that nothing notices a scenario is looked for. */
    static final int MOST = 60;

    /** Whether a scenario was looked for that would notice a survivor. */
    boolean looked(Mutant survivor) {
        return survivors.indexOf(survivor) < MOST;
    }

    /** Tries alterations, on as many threads as there are processors. */
    static Survey of(Path folder, Rehearsal rehearsal, List<Mutant> mutants, Reasons reasons) {
        List<Mutant> survivors = new ArrayList<>();
        Map<Mutant, String> excused = new IdentityHashMap<>();
        for (Mutant mutant : unnoticed(rehearsal, mutants)) {
            @Nullable String reason = reasons.of(mutant);
            if (reason != null) {
                excused.put(mutant, reason);
            } else {
                survivors.add(mutant);
            }
        }
        return new Survey(survivors, excused, proposed(folder, rehearsal, survivors));
    }

    private static Map<Mutant, Proposal> proposed(Path folder, Rehearsal rehearsal, List<Mutant> survivors) {
        Map<Gap, Mutant> gaps = new LinkedHashMap<>();
        survivors.stream()
                .limit(MOST)
                .forEach(mutant -> MutantGap.of(mutant, rehearsal.runner()).ifPresent(gap -> gaps.put(gap, mutant)));
        ProposedFiles files = new ProposedFiles(folder, rehearsal.runner());
        Map<Mutant, Proposal> proposed = new IdentityHashMap<>();
        Proposals.of(rehearsal, files, BidPaths.of(folder), gaps.keySet())
                .forEach((gap, proposal) -> proposed.put(gaps.get(gap), proposal));
        return proposed;
    }

    /** Those of the alterations that no scenario notices, tried on as many threads as there are processors. */
    static List<Mutant> unnoticed(Rehearsal rehearsal, List<Mutant> mutants) {
        Witnesses witnesses = new Witnesses(rehearsal.runner(), rehearsal);
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            mutants.forEach(mutant -> answers.add(workers.submit(() -> witnesses.notice(mutant))));
            List<Mutant> unnoticed = new ArrayList<>();
            for (int i = 0; i < mutants.size(); i++) {
                if (!answers.get(i).get()) {
                    unnoticed.add(mutants.get(i));
                }
            }
            return unnoticed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an alteration cannot be tried", failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
