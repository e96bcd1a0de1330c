package bpv.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line in the log, and one measurement, for each request, refused ones included. Neither holds anything that the client
 * has sent: the route stands for the address, and a method that HTTP does not know is called "other".
 */
final class RequestLine implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("bpv.request");

    private final Routes routes;
    private final Meters meters;

    RequestLine(Routes routes, Meters meters) {
        this.routes = routes;
        this.meters = meters;
    }

    @Override
    public void log(Request request, Response response) {
        String method = HttpMethod.fromString(request.getMethod()) == null ? "other" : request.getMethod();
        String route = routes.template(path(request));
        long nanos = NanoTime.since(request.getBeginNanoTime());
        int status = response.getStatus();
        meters.answered(method, route, status, nanos);
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("bytesIn", Request.getContentBytesRead(request))
                .addKeyValue("bytesOut", Response.getContentBytesWritten(response))
                .addKeyValue("microseconds", TimeUnit.NANOSECONDS.toMicros(nanos));
        Passage passage = Passage.of(request);
        if (passage != null) {
            line = line.addKeyValue("request", passage.id());
            String rules = passage.rules();
            if (rules != null) {
                line = line.addKeyValue("rules", RulesWatch.cut(rules));
            }
        }
        line.log("answered");
    }

    private static String path(Request request) {
        String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
        return path == null ? "" : path;
    }
}
