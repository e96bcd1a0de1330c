package bpv.http;

import bpv.rules.RuleBook;
import bpv.rules.RulesRejected;
import bpv.source.Problem;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the rules folder again and again, and puts its rules in force when they have changed and are found good. It
 * compares what the files hold: a temporary file moved into place, a link set anew, a folder that is gone for a moment are
 * all the same to it. A change counts once it is the same in two looks, and once it is still the same after the rules were
 * built; until then somebody is writing.
 *
 * <p>All of it happens on one thread that nobody interrupts: an interrupted build reports success and compiles nothing.
 */
final class RulesWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);
    private static final int SHORT = 12;

    private final ServerSettings settings;
    private final RulesDesk desk;
    private final RulesTrial trial;
    private final Meters meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private String seen = "";
    private String tried = "";

    RulesWatch(ServerSettings settings, RulesDesk desk, Meters meters) {
        this.settings = settings;
        this.desk = desk;
        this.trial = new RulesTrial(settings);
        this.meters = meters;
    }

    /** Begins with the first rules, at once. */
    void start() {
        Thread thread = new Thread(this::watch, "bpv-rules");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            do {
                lookAgainWhateverHappens();
            } while (!stopped.await(settings.limits().look().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing that is in the folder may end the looking: a change that mends it has to be taken up. */
    private void lookAgainWhateverHappens() {
        try {
            look();
        } catch (RuntimeException | Error failure) {
            LOG.error("The rules folder could not be looked at", failure);
            String message =
                    "the folder could not be looked at (" + failure.getClass().getSimpleName() + ")";
            seen = "";
            tried = "";
            desk.refuse("", List.of(ofFolder(message)));
        }
    }

    private Problem ofFolder(String message) {
        return new Problem(settings.rules().toString(), 1, 1, "", "rules", message, "", "", null);
    }

    private void look() {
        String now = fingerprint();
        boolean quiet = seen.isEmpty() || now.equals(seen);
        seen = now;
        if (!quiet || now.equals(tried)) {
            return;
        }
        RulesDesk.Standing standing = desk.standing();
        if (standing.active() != null && now.equals(standing.folder())) {
            desk.restore();
            tried = now;
            LOG.info("The rules folder is again as the rules in force found it");
        } else {
            attempt(now);
        }
    }

    private void attempt(String now) {
        try {
            RulesInForce rules = trial.passed();
            if (fingerprint().equals(now)) {
                desk.put(rules, now);
                tried = now;
                meters.reloaded(rules);
                LOG.info(
                        "Rules {} are in force, of reference data {}",
                        cut(rules.digest()),
                        cut(rules.book().digestOfReference()));
            }
        } catch (RulesRejected rejected) {
            if (fingerprint().equals(now)) {
                refuse(now, rejected.problems());
            }
        } catch (OutOfMemoryError exhausted) {
            refuse(now, List.of(ofFolder("there is too little memory to build these rules")));
        }
    }

    private void refuse(String now, List<Problem> problems) {
        boolean first = desk.active().isEmpty();
        desk.refuse(now, problems);
        tried = now;
        meters.refused();
        LOG.error(
                "The rules in the folder are refused (problems: {}); {}",
                problems.size(),
                first ? "there are no others, so the service cannot begin" : "the last good ones stay in force");
        problems.forEach(problem -> LOG.error("{}", problem));
    }

    /** What the folder holds; a folder that cannot be read has a fingerprint too, so that it counts as a change. */
    private String fingerprint() {
        try {
            return RuleBook.digestOfFolder(settings.rules());
        } catch (RulesRejected unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }

    static String cut(String digest) {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }

    @Override
    public void close() {
        stopped.countDown();
    }
}
