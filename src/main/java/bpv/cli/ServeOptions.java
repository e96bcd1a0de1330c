package bpv.cli;

import bpv.http.ServerAccess;
import bpv.http.ServerLimits;
import bpv.http.ServerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the service is to run: each option can be given as an environment variable too. */
final class ServeOptions {
    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen on, or 0.0.0.0 for all of this machine's (BPV_HOST; 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            converter = Numbers.Port.class,
            description = "The port to listen on; 0 for any that is free (BPV_PORT; 8080).")
    private int port;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "The rules folder; changes of it are taken up (BPV_RULES; the one that came with the program). "
                            + "Rules cannot reach out of the program, but they decide about money: "
                            + "use only a folder that you trust.")
    private @Nullable Path rules;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            converter = RulesOptions.DayConverter.class,
            description = "The day of assessment (BPV_DAY; the one that the rules folder names).")
    private @Nullable LocalDate day;

    @Option(
            names = "--round",
            paramLabel = "DIR",
            description = "The bids of the round, for the pages of assessors (BPV_ROUND; no such pages).")
    private @Nullable Path round;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "Who may assess a round: a line for each key, as 'bpv key' prints it (BPV_KEYS; everybody).")
    private @Nullable Path keys;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "Certificate and private key, as PKCS #12, to speak HTTPS (BPV_TLS_KEYSTORE; plain HTTP).")
    private @Nullable Path keystore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "The file whose first line is the keystore's password (BPV_TLS_PASSWORD_FILE; no password).")
    private @Nullable Path passwordFile;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "ADDRESS",
            split = ",",
            description = "Proxies whose X-Forwarded-For is believed: addresses or networks such as 10.0.0.0/8, with "
                    + "commas between (BPV_TRUSTED_PROXIES; none).")
    private @Nullable List<String> trustedProxies;

    @Option(
            names = "--requests-a-minute",
            paramLabel = "COUNT",
            defaultValue = "1200",
            converter = Numbers.Count.class,
            description = "Requests taken from one client in a minute; 0 for any number (BPV_REQUESTS_A_MINUTE; 1200).")
    private int requestsAMinute;

    @Option(
            names = "--connections",
            paramLabel = "COUNT",
            defaultValue = "250",
            converter = Numbers.Some.class,
            description = "Connections open at once; further ones wait (BPV_CONNECTIONS; 250).")
    private int connections;

    @Option(
            names = "--workers",
            paramLabel = "COUNT",
            defaultValue = "0",
            converter = Numbers.Count.class,
            description = "Assessments worked on at once (BPV_WORKERS; as many as there are processors).")
    private int workers;

    @Option(
            names = "--waiting",
            paramLabel = "COUNT",
            defaultValue = "100",
            converter = Numbers.Count.class,
            description = "Assessments that may wait for a worker; further ones are refused (BPV_WAITING; 100).")
    private int waiting;

    @Option(
            names = "--work-seconds",
            paramLabel = "SECONDS",
            defaultValue = "30",
            converter = Numbers.Some.class,
            description = "How long an answer may take before it is refused (BPV_WORK_SECONDS; 30).")
    private int workSeconds;

    @Option(
            names = "--arrival-seconds",
            paramLabel = "SECONDS",
            defaultValue = "30",
            converter = Numbers.Some.class,
            description =
                    "How long a request may take to arrive, and a connection be silent (BPV_ARRIVAL_SECONDS; 30).")
    private int arrivalSeconds;

    @Option(
            names = "--drain-seconds",
            paramLabel = "SECONDS",
            defaultValue = "20",
            converter = Numbers.Count.class,
            description = "How long requests under way may still take when the service is stopped "
                    + "(BPV_DRAIN_SECONDS; 20).")
    private int drainSeconds;

    ServerSettings settings() {
        Path folder = rules != null ? rules : Path.of(System.getProperty("bpv.rules", "rules"));
        List<String> proxies = trustedProxies == null ? List.of() : trustedProxies;
        ServerLimits limits = new ServerLimits(
                requestsAMinute,
                connections,
                workers == 0 ? Runtime.getRuntime().availableProcessors() : workers,
                waiting,
                Duration.ofSeconds(workSeconds),
                Duration.ofSeconds(arrivalSeconds),
                Duration.ofSeconds(drainSeconds),
                ServerLimits.USUAL.look());
        ServerAccess access = new ServerAccess(keys, keystore, passwordFile, proxies);
        return new ServerSettings(host, port, folder, RulesOptions.cache(), day, round, access, limits);
    }

    /** Where the service is found. */
    String address(int listening) {
        String shown = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return (keystore == null ? "http" : "https") + "://" + shown + ":" + listening + "/";
    }

    /** What whoever starts the service should know about how open it is. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        boolean local = host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
        if (!local && keys == null) {
            warnings.add("bpv: there are no keys: whoever reaches this address may use all of it (--keys)");
        }
        if (!local && keystore == null) {
            warnings.add("bpv: this is plain HTTP: put a proxy that speaks HTTPS before it (or use --tls-keystore)");
        }
        return warnings;
    }
}
