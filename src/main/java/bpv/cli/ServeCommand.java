package bpv.cli;

import bpv.http.CannotStart;
import bpv.http.Server;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sun.misc.Signal;

/** {@code bpv serve}: the service, until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        defaultValueProvider = Environment.class,
        description = "Serves pre-checks and assessments over HTTP, with pages for people.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        CountDownLatch told = new CountDownLatch(1);
        onSignal(told);
        try (Server server = Server.listen(options.settings())) {
            server.awaitRules();
            err.println("bpv: ready on " + options.address(server.port()) + " (Ctrl-C stops it)");
            options.warnings().forEach(err::println);
            told.await();
            err.println("bpv: stopping; requests under way are answered first");
        } catch (CannotStart wrong) {
            throw new CommandFailed(String.join("\nbpv: ", wrong.faults()));
        }
        return Exit.DONE;
    }

    /** The first signal stops the service in good order; a second one ends it at once. */
    private static void onSignal(CountDownLatch told) {
        for (String name : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(name), signal -> {
                if (told.getCount() == 0) {
                    Runtime.getRuntime().halt(Exit.FAILED);
                }
                told.countDown();
            });
        }
    }
}
