package bpv.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where the work on bids is done: by as many workers as the machine has processors, since more would only make each slower.
 * A few may wait; who finds no place, or waits too long, is told to come again. Work that was begun is not interrupted: the
 * limits on what is read bound it. Only a search, which small rules can make long, ends soon after nobody waits for it.
 */
final class ScoringDesk implements AutoCloseable {
    private static final String SOON = "5";
    private static final String ATTRIBUTE = "bpv.scoring-desk";

    private final Map<Thread, Work<?>> inHand = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;
    private final Duration longest;
    private final Meters meters;

    ScoringDesk(ServerLimits limits, Meters meters) {
        AtomicInteger number = new AtomicInteger();
        BlockingQueue<Runnable> waiting =
                limits.waiting() == 0 ? new SynchronousQueue<>() : new LinkedBlockingQueue<>(limits.waiting());
        this.workers =
                new ThreadPoolExecutor(limits.workers(), limits.workers(), 0, TimeUnit.SECONDS, waiting, work -> {
                    Thread thread = new Thread(work, "bpv-scoring-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    thread.setUncaughtExceptionHandler(this::lost);
                    return thread;
                });
        this.longest = limits.work();
        this.meters = meters;
        meters.watch(workers);
    }

    /** Lets routes find it with the request. */
    void watch(JavalinConfig config) {
        config.routes.before(context -> context.attribute(ATTRIBUTE, this));
    }

    /** The desk of the service that a request came to. */
    static ScoringDesk of(Context context) {
        ScoringDesk desk = context.attribute(ATTRIBUTE);
        return Objects.requireNonNull(desk, "every request is given it before its route");
    }

    /**
     * Does a piece of work that reads or assesses bids; what it needs of the request is taken from it before.
     *
     * @throws Refusal if there is no place, or it takes too long
     */
    <T> T work(Callable<T> work) {
        return work(work, false);
    }

    /**
     * The same for a search for a best plan, which looks after each node whether it is interrupted.
     *
     * @throws Refusal if there is no place, or it takes too long; then the search is given up, and its worker is free again
     */
    <T> T search(Callable<T> search) {
        return work(search, true);
    }

    private <T> T work(Callable<T> work, boolean interruptible) {
        Work<T> task = new Work<>(() -> meters.timed(work));
        try {
            workers.execute(task);
            return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException full) {
            meters.rejected("busy");
            throw later("All " + workers.getMaximumPoolSize() + " workers are busy, and as many requests wait as may.");
        } catch (TimeoutException slow) {
            giveUp(task, interruptible);
            throw later("The answer was not ready after " + longest.toSeconds() + " seconds.");
        } catch (ExecutionException failed) {
            throw unwrapped(failed.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw later("The service is stopping.");
        }
    }

    /** Work that its thread takes in hand, and that can fail while the thread is still at it. */
    private final class Work<T> extends FutureTask<T> {
        Work(Callable<T> work) {
            super(work);
        }

        @Override
        public void run() {
            inHand.put(Thread.currentThread(), this);
            try {
                super.run();
            } finally {
                inHand.remove(Thread.currentThread());
            }
        }

        void fail(Throwable failure) {
            setException(failure);
        }
    }

    /** A thread will not come back from its work: who waits for the work is told, and another thread takes its place. */
    private void lost(Thread thread, Throwable failure) {
        Work<?> work = inHand.remove(thread);
        if (work != null) {
            workers.setMaximumPoolSize(workers.getMaximumPoolSize() + 1);
            workers.setCorePoolSize(workers.getCorePoolSize() + 1);
            work.fail(failure);
        }
    }

    private void giveUp(Future<?> task, boolean interruptible) {
        meters.rejected("slow");
        task.cancel(interruptible);
        workers.purge();
    }

    private static Refusal later(String detail) {
        return new Refusal(Fault.UNAVAILABLE, detail).with("Retry-After", SOON);
    }

    private static RuntimeException unwrapped(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
