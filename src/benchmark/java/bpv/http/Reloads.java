package bpv.http;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Changes a rule 200 times while the service runs, each time to what it never was before, so that each is compiled, tried
 * with all scenarios and put in force; asks for one pre-check by each. Prints heap and metaspace after a full collection.
 */
public final class Reloads {
    private static final String FILE = "gateway/submission.drl";
    private static final String MARK = "\nthen\n";
    private static final int STEP = 20;

    private Reloads() {}

    public static void main(String[] arguments) throws IOException {
        int reloads = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("bpv-reloads");
        copy(Path.of("rules"), folder.resolve("rules"));
        ServerLimits usual = ServerLimits.USUAL;
        ServerLimits limits = new ServerLimits(
                0, 250, usual.workers(), 100, usual.work(), usual.arrival(), usual.drain(), Duration.ofMillis(50));
        ServerSettings settings =
                new ServerSettings("127.0.0.1", 0, folder.resolve("rules"), folder.resolve("cache"), null).with(limits);
        try (Server server = Server.start(settings)) {
            Path file = folder.resolve("rules").resolve(FILE);
            String text = Files.readString(file);
            print(0);
            for (int i = 1; i <= reloads; i++) {
                String before = server.desk().standing().folder();
                Files.writeString(file, text.replace(MARK, MARK + "    int change = " + i + ";\n"));
                while (server.desk().standing().folder().equals(before)) {
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    if (!server.desk().standing().problems().isEmpty()) {
                        throw new IllegalStateException(server.desk().standing().problems().toString());
                    }
                }
                precheck(server);
                if (i % STEP == 0) {
                    print(i);
                }
            }
        }
    }

    private static void precheck(Server server) throws IOException {
        RulesInForce rules = server.desk().active().orElseThrow();
        byte[] bid = Files.readAllBytes(Path.of("bids-examples/round-2017/wessex.yaml"));
        if (rules.round().assess(rules.reader().read("wessex.yaml", bid)).assessed().sections().isEmpty()) {
            throw new IllegalStateException("a bid has sections");
        }
    }

    private static void print(int reloads) {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "after %d reloads: heap %d KiB, metaspace %d KiB, %d classes, %d unloaded%n",
                reloads,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10,
                metaspace >> 10,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getClassLoadingMXBean().getUnloadedClassCount());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
