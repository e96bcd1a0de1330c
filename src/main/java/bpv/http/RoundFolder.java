package bpv.http;

import bpv.report.RoundResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The round of a folder, which is looked at again and again, as the rules are: a change counts once two looks find the same,
 * because until then somebody is writing. It is assessed when it is next asked for, by the worker of who asks, and again when
 * other rules are in force. What cannot be read whole, or not be assessed, leaves the round as it was, with the reason.
 */
final class RoundFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoundFolder.class);
    private static final String AS_IT_WAS = " This page shows the round as it was before.";

    private final Path folder;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ReentrantLock assessing = new ReentrantLock();
    private volatile @Nullable RoundDocuments documents;
    private volatile @Nullable Assessed last;
    private volatile String trouble = "";
    private String seen = "";
    private String refused = "";

    RoundFolder(Path folder) {
        this.folder = folder;
    }

    private record Assessed(RulesInForce rules, RoundDocuments documents, RoundResult result) {
        static Assessed by(RulesInForce rules, RoundDocuments documents) {
            return new Assessed(rules, documents, rules.round().assess(documents.by(rules), file -> {}));
        }

        boolean is(RulesInForce otherRules, RoundDocuments others) {
            return rules == otherRules && documents == others;
        }
    }

    /**
     * A round as it can be shown.
     *
     * @param notice why this is not how the folder is now; empty if it is
     */
    record Shown(RoundResult result, String notice) {}

    /** Begins to look at the folder, so often. */
    void start(Duration pause) {
        Thread thread = new Thread(() -> watch(pause), "bpv-round");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(Duration pause) {
        try {
            do {
                look();
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once. What the first look finds counts at once, as there is nothing else to show. */
    synchronized void look() {
        RoundDocuments now = RoundDocuments.read(folder);
        boolean quiet = now.digest().equals(seen);
        seen = now.digest();
        RoundDocuments known = documents;
        if (known == null) {
            documents = now;
        } else if (quiet && now.digest().equals(known.digest())) {
            refused = "";
            trouble = "";
        } else if (quiet && !now.digest().equals(refused)) {
            take(known, now);
        }
    }

    private void take(RoundDocuments known, RoundDocuments now) {
        if (known.why().isEmpty() && !now.why().isEmpty()) {
            refuse(now, "The folder of bids cannot be read whole: " + now.why());
        } else {
            documents = now;
            refused = "";
            trouble = "";
            LOG.info(
                    "The round's folder has changed; it has {} documents",
                    now.files().files().size());
        }
    }

    /** Leaves the round as it is; the same documents are not tried again. */
    private synchronized void refuse(RoundDocuments now, String why) {
        refused = now.digest();
        trouble = why + AS_IT_WAS;
        LOG.error("The round's folder has changed and is refused; the last good round stays");
    }

    /**
     * The round by these rules.
     *
     * @throws RuntimeException if it cannot be assessed, and never could be
     */
    Shown result(RulesInForce rules) {
        Assessed known = last;
        if (known != null && known.is(rules, documents())) {
            return new Shown(known.result(), trouble);
        }
        if (known != null && known.rules() == rules && assessing.isLocked()) {
            return new Shown(known.result(), "The folder of bids has changed and is being assessed." + AS_IT_WAS);
        }
        assessing.lock();
        try {
            return new Shown(assessed(rules).result(), trouble);
        } finally {
            assessing.unlock();
        }
    }

    private Assessed assessed(RulesInForce rules) {
        RoundDocuments wanted = documents();
        Assessed known = last;
        if (known != null && known.is(rules, wanted)) {
            return known;
        }
        if (known != null && known.rules() != rules) {
            tryAgain();
        }
        try {
            return keep(Assessed.by(rules, wanted));
        } catch (RuntimeException failure) {
            if (known == null || known.documents() == wanted) {
                throw failure;
            }
            LOG.error("The round's folder cannot be assessed", failure);
            goBack(wanted, known.documents());
            return keep(Assessed.by(rules, known.documents()));
        }
    }

    private Assessed keep(Assessed assessed) {
        last = assessed;
        return assessed;
    }

    /** What other rules could not assess, these may. */
    private synchronized void tryAgain() {
        refused = "";
    }

    private synchronized void goBack(RoundDocuments from, RoundDocuments to) {
        refuse(from, "The folder of bids has changed, and cannot be assessed by the rules in force; the log says why.");
        if (documents == from) {
            documents = to;
        }
    }

    private RoundDocuments documents() {
        RoundDocuments known = documents;
        if (known == null) {
            look();
            known = Objects.requireNonNull(documents, "the first look finds something, if only that nothing is there");
        }
        return known;
    }

    @Override
    public void close() {
        stopped.countDown();
    }

    /** The folder's own name. */
    @Override
    public String toString() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
}
