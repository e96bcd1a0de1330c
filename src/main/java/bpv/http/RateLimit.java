package bpv.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many requests a minute from one client; who has spent them is told when to come again. */
final class RateLimit {
    private static final int MOST_CLIENTS = 10_000;
    private static final int MINUTE = 60;

    private final int requestsAMinute;
    private final Clients clients;
    private final Meters meters;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(int requestsAMinute, Clients clients, Meters meters) {
        this.requestsAMinute = requestsAMinute;
        this.clients = clients;
        this.meters = meters;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(any -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(requestsAMinute).refillGreedy(requestsAMinute, Duration.ofMinutes(1)))
                        .build());
    }

    void watch(JavalinConfig config) {
        if (requestsAMinute > 0) {
            config.routes.before(this::count);
        }
    }

    private void count(Context context) {
        if (HealthRoutes.isWatching(context.path())) {
            return;
        }
        String client = clients.client(context.req().getRemoteAddr(), context.header("X-Forwarded-For"));
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        context.header("RateLimit-Policy", "\"client\";q=" + requestsAMinute + ";w=" + MINUTE);
        context.header(
                "RateLimit",
                "\"client\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            meters.rejected("rate");
            long wait = seconds(probe.getNanosToWaitForRefill());
            throw new Refusal(
                            Fault.TOO_MANY_REQUESTS,
                            "More than " + requestsAMinute + " requests came from this address in a minute.")
                    .with("Retry-After", Long.toString(wait));
        }
    }

    /** Rounded up, so that whoever waits that long is let in. */
    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
