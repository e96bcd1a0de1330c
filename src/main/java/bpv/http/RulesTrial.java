package bpv.http;

import bpv.document.ReadBid;
import bpv.document.ReadBids;
import bpv.policy.Scenario;
import bpv.policy.ScenarioRunner;
import bpv.policy.Scenarios;
import bpv.report.JsonReport;
import bpv.round.NoPlan;
import bpv.rules.RulesRejected;
import bpv.rules.UnusableRule;
import bpv.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Compiles rules and tries them out, before anything is answered by them. */
final class RulesTrial {
    private static final String SOUND_BID = "sound-bid.yaml";

    private final ServerSettings settings;

    RulesTrial(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * The rules of the folder, if they compile, all scenarios hold, and the sound bid can be assessed with them. They are
     * tried on a thread of their own, which a rule that does not come to an end may keep.
     *
     * @throws RulesRejected if not: with every problem found
     */
    RulesInForce passed() {
        CompletableFuture<RulesInForce> passed = new CompletableFuture<>();
        Thread thread = new Thread(() -> passed.complete(tried()), "bpv-rules-trial");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((lost, failure) -> passed.completeExceptionally(failure));
        thread.start();
        try {
            return passed.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof UnusableRule unusable) {
                throw new RulesRejected(List.of(unusable.problem()));
            }
            if (failed.getCause() instanceof RulesRejected rejected) {
                throw rejected;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    private RulesInForce tried() {
        RulesInForce rules;
        try {
            rules = RulesInForce.load(settings.rules(), settings.cache(), settings.day());
        } catch (RulesRejected known) {
            throw known;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError unforeseen) {
            throw new RulesRejected(
                    List.of(failed(settings.rules().toString(), 1, "the rules cannot be built", unforeseen)));
        }
        List<Problem> problems = scenarios(rules);
        if (problems.isEmpty()) {
            problems.addAll(soundBid(rules));
        }
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
        return rules;
    }

    private List<Problem> scenarios(RulesInForce rules) {
        try {
            Scenarios all = Scenarios.read(settings.rules());
            List<Problem> problems = new ArrayList<>(all.problems());
            ScenarioRunner runner = new ScenarioRunner(rules.book(), settings.rules());
            for (Scenario scenario : all.scenarios()) {
                problems.addAll(problems(runner, scenario));
            }
            return problems;
        } catch (RulesRejected unparsable) {
            return new ArrayList<>(unparsable.problems());
        } catch (UncheckedIOException unreadable) {
            return new ArrayList<>(
                    List.of(failed(settings.rules().toString(), 1, "the scenarios cannot be read", unreadable)));
        }
    }

    private static List<Problem> problems(ScenarioRunner runner, Scenario scenario) {
        try {
            return runner.runToTheEnd(scenario).problems();
        } catch (UnusableRule unusable) {
            throw unusable;
        } catch (RuntimeException | StackOverflowError broken) {
            String what = "'" + scenario.sentence() + "' cannot be run";
            return List.of(failed(scenario.file(), scenario.place().line(), what, broken));
        }
    }

    /** Through all that a bid goes through: assessed, given money, written down. */
    private List<Problem> soundBid(RulesInForce rules) {
        Path file = settings.rules().resolve(SOUND_BID);
        try (JsonReport report = new JsonReport(
                Writer.nullWriter(), rules.round().provenance(), rules.round().assumptions())) {
            ReadBid read = rules.reader().read(file.toString().replace('\\', '/'), Files.readAllBytes(file));
            if (read.bid().isPresent()) {
                alone(rules, read);
                report.beginBids();
                report.bid(rules.round().assess(read));
                report.end(List.of(), List.of(), List.of());
            }
            return read.problems();
        } catch (UnusableRule unusable) {
            throw unusable;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return List.of(failed(file.toString(), 1, "the sound bid cannot be assessed", broken));
        }
    }

    /** A floor that one bid cannot reach says nothing against the rules. */
    private static void alone(RulesInForce rules, ReadBid bid) {
        try {
            rules.round().assess(ReadBids.of(List.of(bid), List.of(), List.of()), document -> {});
        } catch (NoPlan ofOneBid) {
            // with the other bids of a round there may be one
        }
    }

    private static Problem failed(String file, int line, String what, Throwable fault) {
        String message = what + " (" + fault.getClass().getSimpleName() + "): " + fault.getMessage();
        return new Problem(file.replace('\\', '/'), line, 1, "", "rules", message, "", "", null);
    }
}
