package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program in a process of its own, with a log and folders of its own. Whatever is sent to it, wherever a client can
 * put something, is neither in the log nor on the disk afterwards; and when it is told to stop it answers what is under way.
 */
class CanaryTest {
    private static final String CANARY = "kanarienvogel";
    private static final String BOUNDARY = "grenze";

    @TempDir
    Path folder;

    private record Running(Process process, Path log, int port) {
        URI at(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }

    private Running start() throws IOException {
        SharedRules.book();
        Path cache = Files.createDirectory(folder.resolve("cache"));
        try (Stream<Path> kept = Files.list(TestServer.CACHE)) {
            for (Path file : kept.toList()) {
                Files.copy(file, cache.resolve(file.getFileName()));
            }
        }
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path here = Files.createDirectory(folder.resolve("here"));
        Path log = folder.resolve("log");
        Path rules = TestServer.withoutScenarios(Files.createDirectory(folder.resolve("rules")))
                .folder();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dbpv.cache=" + cache,
                        "-Dlogback.configurationFile="
                                + Path.of("target/classes/logback.xml").toUri(),
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        "bpv.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--rules",
                        rules.toString(),
                        "--requests-a-minute",
                        "0",
                        "--round",
                        Path.of("bids-examples/round-2017").toAbsolutePath().toString())
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        TestServer.await(
                "the program is ready", () -> !process.isAlive() || read(log).contains("bpv: ready on"));
        String said = read(log);
        assertThat(said).contains("bpv: ready on http://127.0.0.1:");
        String port = said.replaceAll("(?s).*bpv: ready on http://127\\.0\\.0\\.1:(\\d+)/.*", "$1");
        return new Running(process, log, Integer.parseInt(port));
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(java.io.File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, entries);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void nothing_that_is_sent_is_kept_and_what_is_under_way_is_answered_at_the_end() throws Exception {
        Running running = start();
        int sent;
        try {
            sent = sendEverything(running);
            stopWhileOneIsUnderWay(running);
        } finally {
            running.process().destroyForcibly();
        }
        String log = read(running.log());
        assertThat(log.lines()
                        .filter(line -> line.contains("\"logger\":\"bpv.request\""))
                        .count())
                .isGreaterThanOrEqualTo(sent);
        assertThat(holding(folder)).isEmpty();
        Files.writeString(folder.resolve("temporary/planted"), "a " + CANARY);
        assertThat(holding(folder)).as("one that is there is found").hasSize(1);
    }

    private static List<Path> holding(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            read(file).contains(CANARY) || file.toString().contains(CANARY))
                    .toList();
        }
    }

    private static void stopWhileOneIsUnderWay(Running running) throws Exception {
        byte[] bid = Files.readAllBytes(Path.of("bids-examples/round-2017/wessex.yaml"));
        try (Socket underWay = new Socket("127.0.0.1", running.port())) {
            underWay.setSoTimeout(60_000);
            underWay.getOutputStream()
                    .write(("POST /v1/prechecks HTTP/1.1\r\nHost: here\r\nContent-Type: application/yaml\r\n"
                                    + "Expect: 100-continue\r\nContent-Length: " + bid.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(underWay.getInputStream().readNBytes(12))
                    .isEqualTo("HTTP/1.1 100".getBytes(StandardCharsets.US_ASCII));
            running.process().destroy();
            TestServer.await("it stops", () -> read(running.log()).contains("bpv: stopping"));
            assertThat(running.process().isAlive()).isTrue();
            underWay.getOutputStream().write(bid);
            underWay.getOutputStream().flush();
            assertThat(TestServer.rest(underWay)).contains("HTTP/1.1 200", "\"wessex/earlyDiagnosis\"");
        }
        assertThat(running.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(running.process().exitValue()).isZero();
    }

    private static int sendEverything(Running running) throws Exception {
        int sent = 0;
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (Map.Entry<String, Set<String>> route :
                RunningServer.server().routes().entrySet()) {
            String path = route.getKey().replaceAll("[{<][^}>]*[}>]", CANARY) + "?" + CANARY + "=" + CANARY;
            for (String method : List.of("GET", "POST", "PUT", "HEAD", "OPTIONS")) {
                if (!route.getValue().contains("POST") || !method.equals("POST")) {
                    send(client, running, path, method, "application/yaml", CANARY.getBytes(StandardCharsets.UTF_8));
                    sent++;
                }
            }
            if (route.getValue().contains("POST")) {
                for (byte[] draft : drafts()) {
                    for (Map.Entry<String, byte[]> body : bodies(draft).entrySet()) {
                        send(client, running, path, "POST", body.getKey(), body.getValue());
                        sent++;
                    }
                }
            }
        }
        send(client, running, "/" + CANARY, "GET", "text/plain", new byte[0]);
        for (String raw : List.of(
                "GET /%zz" + CANARY + " HTTP/1.1\r\nHost: here\r\n\r\n",
                CANARY + " / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: " + CANARY + " " + CANARY + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: here\r\n" + CANARY + "\r\n\r\n",
                "GET / " + CANARY + "\r\n\r\n",
                CANARY + "\r\n\r\n",
                "POST /v1/prechecks HTTP/1.1\r\nHost: here\r\nContent-Length: " + CANARY + "\r\n\r\n",
                "POST /v1/prechecks HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n" + CANARY + "\r\n")) {
            try (Socket socket = new Socket("127.0.0.1", running.port())) {
                socket.setSoTimeout(60_000);
                socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                TestServer.rest(socket);
            }
            sent++;
        }
        return sent;
    }

    private static void send(
            HttpClient client, Running running, String path, String method, String contentType, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(running.at(path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType)
                .header("Accept", method.equals("PUT") ? CANARY + "/" + CANARY : "*/*")
                .header("User-Agent", CANARY)
                .header("Referer", "http://" + CANARY + "/")
                .header("Authorization", "Bearer " + CANARY)
                .header("Cookie", CANARY + "=" + CANARY)
                .header("If-None-Match", CANARY)
                .header("X-Forwarded-For", CANARY)
                .header("X-" + CANARY, CANARY)
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(method + " " + path + " as " + contentType)
                .isNotEqualTo(500);
    }

    /** One draft in every wrapping that a body can have. */
    private static Map<String, byte[]> bodies(byte[] draft) throws IOException {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String type : List.of(
                "application/yaml",
                "application/json",
                "text/plain",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "application/" + CANARY)) {
            bodies.put(type, draft);
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry(CANARY + "/" + CANARY + ".yaml"));
            zip.write(draft);
        }
        bodies.put("application/zip", zipped.toByteArray());
        bodies.put("multipart/form-data; boundary=" + BOUNDARY, form(draft));
        return bodies;
    }

    /** With more than a server would like to keep in memory, so that one that puts parts on the disk does. */
    private static byte[] form(byte[] draft) {
        String head = "\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"" + CANARY
                + ".yaml\"\r\nContent-Type: application/yaml\r\nX-Part: " + CANARY + "\r\n\r\n";
        StringBuilder form = new StringBuilder();
        for (String field : List.of("bid", "file", "draft", "bids", "document", CANARY)) {
            form.append("--").append(BOUNDARY).append(String.format(head, field));
            form.append(new String(draft, StandardCharsets.ISO_8859_1)).append("\r\n");
        }
        form.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n");
        form.append(CANARY.repeat(20_000)).append("\r\n--").append(BOUNDARY).append("--\r\n");
        return form.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Drafts with the canary in every text, in keys, in values that are wrong, and in texts that are no YAML at all. */
    private static List<byte[]> drafts() throws IOException {
        String sound = Files.readString(Path.of("bids-examples/round-2017/wessex.yaml"));
        List<String> drafts = List.of(
                sound.replaceAll("(?m): (\"?)([A-Z][a-z]+ [^\"\\n]*)", ": $1" + CANARY + " $2"),
                sound.replaceAll("(?m)^( *)(\\w+):", "$1" + CANARY + "$2:"),
                sound.replaceAll("(?m): *[^\\s{\\[].*$", ": " + CANARY),
                sound.replaceAll("(?m)(\\d{4}-\\d\\d-\\d\\d|\\b\\d{3,}\\b)", CANARY),
                "schema: bid/1\n" + CANARY + ": [" + CANARY + "\n",
                "\"" + CANARY + "\n\t" + CANARY + ": &" + CANARY + " *" + CANARY + " !" + CANARY + "\n",
                "{\"" + CANARY + "\": \"" + CANARY + "\", \"" + CANARY + "\": " + CANARY + "}",
                "[{\"name\": \"" + CANARY + ".yaml\", \"content\": \"" + CANARY + "\"}]",
                CANARY + "\u0000\u0007\ud83d" + CANARY,
                "a: " + CANARY.repeat(2000));
        List<byte[]> bytes = new ArrayList<>();
        drafts.forEach(draft -> bytes.add(draft.getBytes(StandardCharsets.UTF_8)));
        bytes.add((CANARY + "\u00e9\u00ff: " + CANARY).getBytes(StandardCharsets.ISO_8859_1));
        bytes.add(CANARY.getBytes(StandardCharsets.UTF_16));
        return bytes;
    }
}
