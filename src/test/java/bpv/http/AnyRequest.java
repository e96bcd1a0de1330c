package bpv.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import bpv.document.Mutations;
import bpv.source.Edits;
import bpv.source.TextParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Requests that are nearly right, and some that are far from it; the same for the same seed. */
final class AnyRequest {
    private static final List<String> METHODS = List.of(
            "POST", "POST", "POST", "POST", "GET", "HEAD", "PUT", "OPTIONS", "DELETE", "TRACE", "p", "G\u00e9T");
    private static final List<String> PATHS = List.of(
            "/v1/prechecks",
            "/v1/improvements",
            "/v1/assessments",
            "/v1/allocations",
            "/v1/what-ifs",
            "/v1/comparisons",
            "/v1/rules",
            "/v1/alliances",
            "/v1/alliances/wessex",
            "/v1/envelopes",
            "/v1/schema",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/openapi.json",
            "/docs",
            "/",
            "/precheck",
            "/round",
            "/round/allocation",
            "/round/what-if",
            "/problems/not-found",
            "/v1/alliances/%2e%2e",
            "/v1/%zz",
            "/v1/prechecks?x=%ff&target=fund",
            "/assets/../../pom.xml",
            "/v1/prechecks/",
            "//v1//prechecks",
            "*",
            "http://elsewhere.example/v1/rules");
    private static final List<String> TYPES = List.of(
            "application/yaml",
            "application/json",
            "application/zip",
            "multipart/form-data; boundary=b",
            "text/yaml; charset=utf-8",
            "application/json; charset=utf-16",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/html",
            "nonsense",
            "");
    private static final List<String> ACCEPTS = List.of(
            "*/*", "application/json", "text/html", "application/yaml", "image/png", "application/json;q=x", ",;,", "");

    private static final List<String> RULES = List.of(
            "{}",
            "{\"limits\":[{\"name\":\"A\",\"atMost\":\"14 per head\",\"each\":\"alliance\"},"
                    + "{\"name\":\"B\",\"atLeast\":\"12%\",\"of\":{\"region\":\"South\"},\"years\":[\"2017/18\"]}]}",
            "{\"limits\":[{\"name\":\"C\",\"mustFund\":[\"wessex/earlyDiagnosis\"],\"because\":\"x\",\"by\":\"y\"},"
                    + "{\"name\":\"D\",\"atMostFunded\":1}],\"carryForward\":{\"2017/18\":\"5%\",\"2018/19\":1000000}}",
            "{\"limits\":[{\"name\":\"E\",\"needs\":{\"section\":\"wessex/recoveryPackage\","
                    + "\"needed\":\"wessex/earlyDiagnosis\"}},{\"name\":\"F\",\"atLeast\":999999999999}]}");
    private static final List<String> OVERRIDES = List.of(
            "[]",
            "[{\"section\":\"wessex/earlyDiagnosis\",\"fund\":true,\"because\":\"a\",\"by\":\"b\"}]",
            "[{\"section\":\"peninsula/earlyDiagnosis\",\"fund\":false,\"because\":\"a\",\"by\":\"b\"},"
                    + "{\"section\":\"wessex/recoveryPackage\",\"fund\":true,\"because\":\"a\",\"by\":\"b\"}]");

    private static final List<String> PERFORMANCE = List.of(
            "{\"scenarios\":[{\"name\":\"A\",\"everyAlliance\":\"latest +2 points\"}]}",
            "{\"knownUntil\":\"2018-03\",\"scenarios\":[{\"name\":\"B\",\"because\":\"x\",\"everyAlliance\":"
                    + "{\"2018/19 Q3\":\"85%\",\"2018-07\":\"-1.5 points\"},\"alliances\":{\"wessex\":\"84.999999%\","
                    + "\"peninsula\":{\"2018/19 Q4\":\"172 of 200\"}}},{\"name\":\"C\",\"alliances\":{\"wessex\":"
                    + "\"latest\"}}]}");

    private final Random random;
    private final String yaml;
    private final String json;
    private final String assessment;

    /** @param assessment one by the rules in force, as JSON */
    AnyRequest(long seed, Path bid, String assessment) {
        this.random = new Random(seed);
        this.assessment = assessment;
        try {
            this.yaml = Files.readString(bid);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.json = Edits.json(
                TextParser.parse("bid.yaml", yaml.getBytes(UTF_8)).root().orElseThrow());
    }

    /** The bytes of one request; after them the connection is closed for sending. */
    byte[] next() {
        int kind = random.nextInt(5);
        if (kind < 2) {
            return kind == 0 ? allocation() : whatIf();
        }
        byte[] body = body();
        StringBuilder head = new StringBuilder();
        String method = rarely() ? oneOf(METHODS) : "POST";
        head.append(method).append(' ').append(path()).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        head.append("Accept: ").append(oneOf(ACCEPTS)).append("\r\n");
        String type = oneOf(TYPES);
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        if (rarely()) {
            head.append(oneOf(List.of(
                    "Content-Encoding: gzip",
                    "Expect: 100-continue",
                    "Expect: 200-ok",
                    "If-None-Match: *, \"x",
                    "Range: bytes=0-1",
                    "Authorization: Basic ?",
                    "Authorization: Bearer \u00e9",
                    "X-Forwarded-For: ,,",
                    "Transfer-Encoding: gzip",
                    "Cookie: a=" + "b".repeat(9000),
                    " folded: line")));
            head.append("\r\n");
        }
        return whole(head, body);
    }

    /** An allocation under rules of policy that are nearly right. */
    private byte[] allocation() {
        String rules = oneOf(RULES);
        String overrides = oneOf(OVERRIDES);
        if (random.nextBoolean()) {
            rules = new String(Mutations.any(rules, random), UTF_8);
        } else {
            overrides = new String(Mutations.any(overrides, random), UTF_8);
        }
        byte[] body = ("{\"assessment\":" + assessment + ",\"limits\":" + rules + ",\"overrides\":" + overrides + "}")
                .getBytes(UTF_8);
        StringBuilder head = new StringBuilder(
                "POST /v1/allocations HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n");
        return whole(head, body);
    }

    /** A what-if that is nearly right. */
    private byte[] whatIf() {
        String performance = new String(Mutations.any(oneOf(PERFORMANCE), random), UTF_8);
        String of = random.nextBoolean()
                ? ""
                : "\"assessment\":" + assessment + ",\"limits\":" + oneOf(RULES) + ",\"overrides\":" + oneOf(OVERRIDES)
                        + ",";
        String more = rarely() ? ",\"backtest\":true" : rarely() ? ",\"proposal\":\"rankOrder\"" : "";
        byte[] body = ("{" + of + "\"performance\":" + performance + more + "}").getBytes(UTF_8);
        return whole(
                new StringBuilder("POST /v1/what-ifs HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\n"),
                body);
    }

    private byte[] whole(StringBuilder head, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        if (random.nextInt(4) == 0) {
            head.append("Transfer-Encoding: chunked\r\n\r\n");
            request.writeBytes(head.toString().getBytes(ISO_8859_1));
            request.writeBytes((Integer.toHexString(body.length) + (rarely() ? "zz" : "") + "\r\n").getBytes(UTF_8));
            request.writeBytes(body);
            request.writeBytes((rarely() ? "" : "\r\n0\r\n\r\n").getBytes(UTF_8));
        } else {
            int length = body.length + (rarely() ? random.nextInt(20) - 10 : 0);
            head.append("Content-Length: ").append(length).append("\r\n\r\n");
            request.writeBytes(head.toString().getBytes(ISO_8859_1));
            request.writeBytes(body);
        }
        return rarely() ? Mutations.any(request.toString(ISO_8859_1), random) : request.toByteArray();
    }

    private String path() {
        String path = oneOf(PATHS);
        return random.nextInt(3) > 0 ? PATHS.get(random.nextInt(6)) : path;
    }

    private byte[] body() {
        String draft = random.nextBoolean() ? yaml : json;
        byte[] bid = switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> draft.getBytes(UTF_8);
            default -> Mutations.any(draft, random);
        };
        byte[] body = switch (random.nextInt(6)) {
            case 0 -> multipart(bid);
            case 1 -> zip(bid);
            case 2 -> envelope(new String(bid, UTF_8));
            case 3 -> ("[" + json + "," + new String(bid, UTF_8) + "]").getBytes(UTF_8);
            default -> bid;
        };
        return rarely() ? Mutations.any(new String(body, ISO_8859_1), random) : body;
    }

    private byte[] envelope(String bid) {
        String text = "\"" + bid.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        String envelope = oneOf(List.of(
                "{\"draft\":" + json + ",\"target\":\"fund\"}",
                "{\"draft\":" + text + ",\"target\":\"fund\",\"section\":\"wessex/earlyDiagnosis\"}",
                "{\"first\":" + json + ",\"second\":" + text + "}",
                "{\"bids\":" + text + ",\"settings\":{\"envelopes\":{\"2017/18\":-1}}}",
                "{\"schema\":\"assessment/1\",\"bids\":[" + json + "],\"settings\":" + text + "}"));
        return envelope.getBytes(UTF_8);
    }

    private byte[] multipart(byte[] bid) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String name = oneOf(List.of("bid.yaml", "bid.json", "../../etc/passwd", "", "a\u0000b"));
        out.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"draft\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(UTF_8));
        out.writeBytes(bid);
        out.writeBytes((rarely() ? "" : "\r\n--b--\r\n").getBytes(UTF_8));
        return out.toByteArray();
    }

    private byte[] zip(byte[] bid) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(oneOf(List.of("bid.yaml", "a/b.json", "../x.yaml", "/abs.yaml", "x.txt"))));
            zip.write(bid);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("second.yaml"));
            zip.write(yaml.getBytes(UTF_8));
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private boolean rarely() {
        return random.nextInt(6) == 0;
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
