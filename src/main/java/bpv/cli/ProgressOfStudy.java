package bpv.cli;

import bpv.robustness.Steps;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A progress bar for each part of a study that takes long. */
final class ProgressOfStudy implements Steps, AutoCloseable {
    private static final Map<String, String> WORDS = Map.of(
            "draws", "Drawing",
            "borders", "Proving borders",
            "weights", "Moving weights",
            "envelopes", "Changing envelopes",
            "scores", "Changing scores");

    private @Nullable Progress bar;

    @Override
    public void begin(String what, int steps) {
        close();
        bar = Progress.ofSlow(WORDS.getOrDefault(what, what), steps);
    }

    @Override
    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
