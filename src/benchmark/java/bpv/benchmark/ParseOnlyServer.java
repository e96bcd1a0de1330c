package bpv.benchmark;

import io.javalin.Javalin;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the service is measured against: the same server with a handler that parses the same YAML to a tree, with a
 * library's reader, and returns a fixed answer. No limits, no problems, no places, no rules.
 */
public final class ParseOnlyServer {
    private ParseOnlyServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        ObjectMapper yaml = new YAMLMapper();
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.post("/v1/prechecks", context -> {
                yaml.readTree(context.bodyAsBytes());
                context.contentType("application/json").result("{\"mode\":\"simulation\"}\n");
            });
            config.routes.get("/health/ready", context -> context.result("ready\n"));
        });
        server.start("127.0.0.1", Integer.parseInt(arguments[0]));
        new CountDownLatch(1).await();
    }
}
