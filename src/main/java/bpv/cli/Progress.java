package bpv.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, where that is a terminal and the work is long. */
final class Progress implements AutoCloseable {
    /** Fewer bids than this are assessed before a bar could be read. */
    private static final int LONG_WORK = 200;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(String task, int steps) {
        return steps < LONG_WORK ? new Progress(null) : ofSlow(task, steps);
    }

    /** Of work each step of which can be waited for. */
    static Progress ofSlow(String task, int steps) {
        if (steps == 0 || !Boolean.getBoolean("bpv.terminal")) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
