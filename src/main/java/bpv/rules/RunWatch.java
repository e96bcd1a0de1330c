package bpv.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks after runs of rule sets, and stops those that work too long. It reads how long a thread has worked, not what time it
 * is: a machine that sleeps, or is busy with other things, makes no run longer. It decides nothing of a bid: a run ends as it
 * would have ended, or not at all.
 */
final class RunWatch {
    /**
     * A run takes milliseconds, and half a second where all of Java is cold; what has worked ten times as long works for
     * ever.
     */
    private static final Duration MOST = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(250);

    /** For all rules of the program. */
    static final RunWatch PROGRAM = new RunWatch(MOST, LOOK);

    private final long most;
    private final long look;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Thread, Watched> watched = new ConcurrentHashMap<>();
    private boolean started;

    /**
     * @param most what a run may work; what the engine does not end within half as much again is given up
     * @param look how often is looked
     */
    RunWatch(Duration most, Duration look) {
        this.most = most.toNanos();
        this.look = look.toNanos();
    }

    /** A run that can be told to end. */
    interface Run {
        /** Asks the engine to end; says why. */
        EndlessRule stop();
    }

    /** A run that is looked after until this is closed. */
    final class Watched implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final Run run;
        private long begin = -1;
        private boolean asked;

        private Watched(Run run) {
            this.run = run;
        }

        @Override
        public void close() {
            watched.remove(thread, this);
        }
    }

    /** Looks after what the current thread does next. */
    Watched watch(Run run) {
        Watched begun = new Watched(run);
        watched.put(begun.thread, begun);
        start();
        return begun;
    }

    private synchronized void start() {
        if (!started && threads.isThreadCpuTimeSupported()) {
            started = true;
            Thread thread = new Thread(this::lookAgainAndAgain, "rule-watch");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void lookAgainAndAgain() {
        while (true) {
            LockSupport.parkNanos(look);
            watched.values().forEach(this::look);
        }
    }

    private void look(Watched each) {
        long worked = threads.getThreadCpuTime(each.thread.getId());
        if (each.begin < 0 || worked < 0) {
            each.begin = worked;
        } else if (!each.asked && worked - each.begin > most) {
            each.asked = true;
            each.run.stop();
        } else if (each.asked && worked - each.begin > most + most / 2 && watched.remove(each.thread, each)) {
            giveUp(each);
        }
    }

    /** The thread is lost to whoever it belongs to, as if this had been thrown on it and not caught. */
    private static void giveUp(Watched each) {
        EndlessRule endless = each.run.stop();
        each.thread.getUncaughtExceptionHandler().uncaughtException(each.thread, endless);
    }

    /** What a run may work, in seconds. */
    long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(most);
    }
}
