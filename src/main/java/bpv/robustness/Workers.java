package bpv.robustness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does pieces of work on all processors; what comes of them is in the order of the pieces, however many do them. */
final class Workers {
    private final int count;

    Workers(int count) {
        this.count = count;
    }

    /** One for each processor. */
    static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /**
     * What comes of each piece. What one of them throws is thrown, and the rest is left.
     *
     * @param done told of each piece in their order, on the thread that asks
     */
    <T, R> List<R> each(Collection<T> pieces, Function<T, R> work, Runnable done) {
        // A rule that gives its thread back to nobody is told to the handler of the thread: here as where the asking
        // one runs.
        Thread asking = Thread.currentThread();
        ExecutorService threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "robustness");
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler(asking.getUncaughtExceptionHandler());
            return thread;
        });
        try {
            List<Future<R>> begun = new ArrayList<>(pieces.size());
            pieces.forEach(piece -> begun.add(threads.submit(() -> work.apply(piece))));
            List<R> results = new ArrayList<>(begun.size());
            for (Future<R> each : begun) {
                results.add(each.get());
                done.run();
            }
            return results;
        } catch (ExecutionException failed) {
            throw rethrown(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (InterruptedException stopped) {
            asking.interrupt();
            throw new IllegalStateException("the work was stopped before it was done", stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
