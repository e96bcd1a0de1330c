package bpv.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where each request comes in: it is noted, counted until its answer is complete, and its answer gets the headers of all. */
final class FrontDoor extends Handler.Wrapper {
    private final SecurityHeaders headers;
    private final SlowClients slow;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private int within;

    FrontDoor(SecurityHeaders headers, SlowClients slow) {
        this.headers = headers;
        this.slow = slow;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Passage.begin(request);
        headers.on(response.getHeaders());
        enter();
        slow.begin(request);
        Request.addCompletionListener(request, failure -> {
            slow.end(request);
            leave();
        });
        return super.handle(request, response, callback);
    }

    private void enter() {
        lock.lock();
        try {
            within++;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            within--;
            if (within == 0) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many requests are not answered yet. */
    int within() {
        lock.lock();
        try {
            return within;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no request is under way; false if some still are after so long. */
    boolean awaitEmpty(Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (within > 0 && left > 0) {
                left = empty.awaitNanos(left);
            }
            return within == 0;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
