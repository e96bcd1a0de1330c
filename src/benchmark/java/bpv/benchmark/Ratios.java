package bpv.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks in pairs and prints ratios to the plain twin: in each round a process of its own for either side,
 * in either order, and the median of the rounds' ratios. Microseconds of a shared machine say little; ratios of
 * neighbours in time do. Processes warm up by a count of operations and compile as they go ({@code -Xbatch}), so that a
 * busy machine does not measure code that is still interpreted.
 *
 * <p>Arguments: the number of rounds (5), then which of {@code scoring}, {@code reading}, {@code round} and {@code
 * allocation} to run (all).
 */
public final class Ratios {
    private static final String BASE = ScoringBenchmark.class.getSimpleName() + ".twin";

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("scoring", List.of("ScoringBenchmark.engine"));
        GROUPS.put("reading", List.of("ReadingBenchmark.yaml", "ReadingBenchmark.json"));
        GROUPS.put("round", List.of("RoundBenchmark.fromDocuments", "RoundBenchmark.fromBids"));
        GROUPS.put("allocation", List.of("AllocationBenchmark.exampleRound", "AllocationBenchmark.hardRound"));
    }

    private Ratios() {}

    /** One process's means for an operation: microseconds waited, microseconds of processor, bytes allocated. */
    private record Measured(double wall, double processor, double bytes) {}

    public static void main(String[] arguments) throws RunnerException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Collection<String> groups = arguments.length > 1
                ? Arrays.asList(arguments).subList(1, arguments.length)
                : GROUPS.keySet();
        Setting.book();
        System.out.println("operation                        times the twin by processor (lowest to highest)   by wall time"
                + "   us of processor   bytes allocated");
        for (String group : groups) {
            for (String benchmark : GROUPS.get(group)) {
                compare(benchmark, rounds);
            }
        }
    }

    private static void compare(String benchmark, int rounds) throws RunnerException {
        Measured[] ours = new Measured[rounds];
        Measured[] twins = new Measured[rounds];
        Random order = new Random(1);
        for (int round = 0; round < rounds; round++) {
            if (order.nextBoolean()) {
                ours[round] = measure(benchmark);
                twins[round] = measure(BASE);
            } else {
                twins[round] = measure(BASE);
                ours[round] = measure(benchmark);
            }
        }
        double[] processor = sorted(rounds, i -> ours[i].processor / twins[i].processor);
        System.out.printf(
                Locale.ROOT,
                "%-32s %9.1f (%.1f to %.1f) %37.1f %17.0f %17.0f%n",
                benchmark,
                median(processor),
                processor[0],
                processor[rounds - 1],
                median(sorted(rounds, i -> ours[i].wall / twins[i].wall)),
                median(sorted(rounds, i -> ours[i].processor)),
                median(sorted(rounds, i -> ours[i].bytes)));
        System.out.printf(
                Locale.ROOT,
                "  %-30s %76.0f %17.0f%n",
                "the twin beside it",
                median(sorted(rounds, i -> twins[i].processor)),
                median(sorted(rounds, i -> twins[i].bytes)));
    }

    private static Measured measure(String benchmark) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(".*\\." + benchmark.replace(".", "\\.") + "$")
                .forks(1)
                .jvmArgs("-Xmx400m", "-XX:+UseSerialGC", "-Xbatch")
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        RunResult result = new Runner(options).runSingle();
        int batch = result.getParams().getMeasurement().getBatchSize();
        return new Measured(
                result.getPrimaryResult().getScore() / batch,
                secondary(result, ProcessorTime.LABEL) / batch,
                secondary(result, "gc.alloc.rate.norm") / batch);
    }

    private static double secondary(RunResult result, String label) {
        for (Map.Entry<String, Result> entry : result.getSecondaryResults().entrySet()) {
            if (entry.getKey().endsWith(label)) {
                return entry.getValue().getScore();
            }
        }
        throw new IllegalStateException("no " + label + " among " + result.getSecondaryResults().keySet());
    }

    private static double[] sorted(int rounds, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, rounds).mapToDouble(value).sorted().toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
