package bpv.http;

import bpv.SharedRules;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One real server on a free port, shared by the tests that only ask, and ways to talk to it. */
final class RunningServer {
    private static final Server SERVER =
            Server.start(new ServerSettings("127.0.0.1", 0, SharedRules.FOLDER, Path.of("target/compiled-rules"), null)
                    .with(uncounted(ServerLimits.USUAL)));
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningServer() {}

    /** As usual, but a test may ask as often as it likes. */
    private static ServerLimits uncounted(ServerLimits usual) {
        return new ServerLimits(
                0,
                usual.connections(),
                usual.workers(),
                usual.waiting(),
                usual.work(),
                usual.arrival(),
                usual.drain(),
                usual.look());
    }

    static Server server() {
        return SERVER;
    }

    static URI at(String path) {
        return URI.create("http://127.0.0.1:" + SERVER.port() + path);
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<String> post(String path, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        request.header("Content-Type", contentType);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError("the server does not answer", fault);
        }
    }

    /** Sends these characters as they are, and gives back all that comes until the server hangs up. */
    static String raw(String text) {
        try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new AssertionError("the server does not answer", fault);
        }
    }
}
