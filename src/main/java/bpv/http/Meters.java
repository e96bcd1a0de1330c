package bpv.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadPoolExecutor;

/** What the service measures of itself, for Prometheus. No label holds anything that a client has sent. */
final class Meters implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Timer scoring = Timer.builder("bpv.scoring")
            .description("Time that a worker takes for one answer")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(30))
            .register(registry);
    private final Counter reloads = counter("bpv.rules.reloads", "Rules put in force, the first included");
    private final Counter refusals = counter("bpv.rules.refusals", "Changes of the rules folder that were refused");
    private final MultiGauge rules = MultiGauge.builder("bpv.rules.active")
            .description("1 for the rules in force")
            .register(registry);

    Meters() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        List.of("rate", "busy", "slow", "key", "stopping").forEach(this::rejections);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private Counter rejections(String reason) {
        return Counter.builder("bpv.requests.rejected")
                .description("Requests turned away, by reason")
                .tag("reason", reason)
                .register(registry);
    }

    /** A request was turned away. */
    void rejected(String reason) {
        rejections(reason).increment();
    }

    /** Rules were put in force. */
    void reloaded(RulesInForce now) {
        reloads.increment();
        Tags tags = Tags.of("digest", now.digest(), "reference", now.book().digestOfReference());
        rules.register(List.of(MultiGauge.Row.of(tags, 1)), true);
    }

    /** Rules were refused. */
    void refused() {
        refusals.increment();
    }

    <T> T timed(Callable<T> work) throws Exception {
        return scoring.recordCallable(work);
    }

    /** A request was answered. */
    void answered(String method, String route, int status, long nanos) {
        Timer.builder("http.server.requests")
                .description("Time from the first byte of a request to the last of its answer")
                .tags("method", method, "uri", route, "status", Integer.toString(status))
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    void watch(ThreadPoolExecutor workers) {
        Gauge.builder("bpv.scoring.active", workers, ThreadPoolExecutor::getActiveCount)
                .description("Workers at work")
                .register(registry);
        Gauge.builder("bpv.scoring.waiting", workers, pool -> pool.getQueue().size())
                .description("Work that waits for a worker")
                .register(registry);
    }

    /** As Prometheus reads it. */
    String shown() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
