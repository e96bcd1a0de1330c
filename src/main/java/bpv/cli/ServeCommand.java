package bpv.cli;

import bpv.http.Server;
import bpv.http.ServerSettings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bpv serve}: the service, until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves pre-checks and assessments over HTTP, with pages for people.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:BPV_HOST:-127.0.0.1}",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:BPV_PORT:-8080}",
            description = "The port to listen on; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--round",
            paramLabel = "DIR",
            description = "A folder of bids that the pages for a panel show as a round.")
    private @Nullable Path round;

    @Override
    public Integer call() throws InterruptedException {
        Server server = Server.start(new ServerSettings(host, port, rules.folder(), RulesOptions.cache(), rules.day(), round));
        Thread stopping = new Thread(server::close, "bpv-stop");
        Runtime.getRuntime().addShutdownHook(stopping);
        Objects.requireNonNull(spec)
                .commandLine()
                .getErr()
                .println("bpv: listening on http://" + host + ":" + server.port() + "/ (Ctrl-C stops it)");
        new CountDownLatch(1).await();
        return Exit.DONE;
    }
}
