package bpv.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bpv.SharedRules;
import bpv.document.BidReader;
import bpv.report.JsonReport;
import bpv.round.Round;
import bpv.source.SourceFiles;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class AssessmentRoutesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ADDRESS = "/v1/assessments";
    private static final Path KENT = Path.of("bids-examples/round-2017/kent-and-medway.yaml");

    /** What {@code bpv assess --format json} writes. */
    private static String assessed(String path) {
        Round round = new Round(SharedRules.book(), SharedRules.book().assessmentDay());
        StringWriter out = new StringWriter();
        JsonReport.write(
                round.assess(BidReader.readAll(SourceFiles.find(List.of(path)), round.form()), file -> {}), out);
        return out.toString();
    }

    @Test
    void an_archive_of_the_example_round_gives_the_bytes_of_the_command() {
        byte[] zip = Zips.of(Path.of("bids-examples"), Path.of(""));

        HttpResponse<String> response = RunningServer.post(ADDRESS, "application/zip", zip);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(assessed("bids-examples"));
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void texts_with_names_give_the_bytes_of_the_command() throws Exception {
        ArrayNode list = JSON.createArrayNode();
        list.addObject().put("name", KENT.toString().replace('\\', '/')).put("text", Files.readString(KENT));

        HttpResponse<String> response =
                RunningServer.post(ADDRESS, "application/json; charset=UTF-8", JSON.writeValueAsBytes(list));

        assertThat(response.body()).isEqualTo(assessed(KENT.toString()));
    }

    @Test
    void a_bid_in_a_list_is_read_as_it_stands_there() throws Exception {
        String bid = "{ \"alliance\" : \"kent-and-medway\",\n  \"é\": \"ü\" }";
        byte[] body = ("\uFEFF[\n " + bid + " , {}]").getBytes(UTF_8);

        JsonNode result = json(RunningServer.post(ADDRESS, "application/json", body));

        JsonNode documents = result.path("provenance").path("documents");
        assertThat(documents.path(0).path("file").asString()).isEqualTo("bid-1.json");
        assertThat(documents.path(0).path("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bid.getBytes(UTF_8))));
        assertThat(documents.path(1).path("file").asString()).isEqualTo("bid-2.json");
        assertThat(result.path("problems").toString()).contains("\"line\":2,\"column\":3,\"pointer\":\"/é\"");
    }

    @Test
    void the_files_of_a_form_give_the_bytes_of_the_command() throws Exception {
        byte[] form = Forms.of(Map.of(KENT.toString().replace('\\', '/'), Files.readAllBytes(KENT)));

        HttpResponse<String> response = RunningServer.post(ADDRESS, Forms.TYPE, form);

        assertThat(response.body()).isEqualTo(assessed(KENT.toString()));
    }

    @Test
    void an_archive_alone_in_a_form_is_read_as_the_archive_itself() {
        byte[] zip = Zips.of(Path.of("bids-examples"), Path.of(""));

        HttpResponse<String> response = RunningServer.post(ADDRESS, Forms.TYPE, Forms.of(Map.of("round.zip", zip)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo(RunningServer.post(ADDRESS, "application/zip", zip).body());
    }

    @Test
    void an_archive_beside_documents_in_a_form_is_told_as_one_of_them() throws Exception {
        byte[] zip = Zips.of(Map.of("a.yaml", "a: 1".getBytes(UTF_8)));
        byte[] form = Forms.of(Map.of("round.zip", zip, "kent.yaml", Files.readAllBytes(KENT)));

        HttpResponse<String> response = RunningServer.post(ADDRESS, Forms.TYPE, form);

        assertThat(response.body())
                .contains("\"round.zip\"")
                .contains("a zip file")
                .contains("Unpack it");
    }

    @Test
    void the_tag_changes_with_any_document_and_not_otherwise() throws Exception {
        byte[] kent = Files.readAllBytes(KENT);
        String tag = tag(Map.of("a.yaml", kent));

        assertThat(tag).matches("\"[0-9a-f]{64}\"").isEqualTo(tag(Map.of("a.yaml", kent)));
        assertThat(tag).isNotEqualTo(tag(Map.of("b.yaml", kent)));
        assertThat(tag).isNotEqualTo(tag(Map.of("a.yaml", (new String(kent, UTF_8) + "\n").getBytes(UTF_8))));
    }

    private static String tag(Map<String, byte[]> files) {
        return RunningServer.post(ADDRESS, "application/zip", Zips.of(files))
                .headers()
                .firstValue("etag")
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.yaml",
                "/a.yaml",
                "a/../b.yaml",
                "a//b.yaml",
                "C:a.yaml",
                "a\\b.yaml",
                "a\u0007.yaml",
                "a/./b.yaml"
            })
    void an_archive_with_tricks_in_its_names_is_refused(String name) {
        HttpResponse<String> response =
                RunningServer.post(ADDRESS, "application/zip", Zips.of(Map.of(name, "a: 1".getBytes(UTF_8))));

        JsonNode problem = ProblemsTest.assertProblem(response, 422, "/problems/not-usable");
        assertThat(problem.path("errors").path(0).path("code").asString()).isEqualTo("document-name");
    }

    @Test
    void an_archive_that_unpacks_to_many_times_its_size_is_refused() {
        byte[] bomb = Zips.of(Map.of("a.yaml", new byte[8 * 1024 * 1024]));

        assertThat(bomb.length).isLessThan(20_000);
        ProblemsTest.assertProblem(RunningServer.post(ADDRESS, "application/zip", bomb), 413, "/problems/too-large");
    }

    @Test
    void documents_up_to_the_limit_are_taken_and_one_more_is_not() {
        assertThat(RunningServer.post(ADDRESS, "application/zip", many(RequestLimits.DOCUMENTS))
                        .statusCode())
                .isEqualTo(200);
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/zip", many(RequestLimits.DOCUMENTS + 1)),
                413,
                "/problems/too-large");
        String list = IntStream.rangeClosed(0, RequestLimits.DOCUMENTS)
                .mapToObj(i -> "{}")
                .collect(Collectors.joining(",", "[", "]"));
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/json", list.getBytes(UTF_8)), 413, "/problems/too-large");
    }

    private static byte[] many(int count) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put(i + ".yaml", ("a: " + i).getBytes(UTF_8));
        }
        return Zips.of(files);
    }

    @Test
    void what_is_no_archive_is_malformed() {
        for (byte[] body : List.of("nonsense".getBytes(UTF_8), Zips.of(Map.of()), new byte[] {'P', 'K', 3, 4, 0})) {
            ProblemsTest.assertProblem(
                    RunningServer.post(ADDRESS, "application/zip", body), 400, "/problems/malformed-request");
        }
    }

    @Test
    void an_archive_that_is_cut_off_anywhere_is_malformed_and_never_a_smaller_round() {
        byte[] whole = many(3);
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Archive.unpack(cut))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED_REQUEST));
        }
        assertThat(Archive.unpack(whole)).hasSize(3);
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/zip", Arrays.copyOf(whole, whole.length / 2)),
                400,
                "/problems/malformed-request");
    }

    @Test
    void an_archive_says_at_its_end_what_it_holds_and_nothing_else_is_taken() {
        byte[] two = Zips.of(new TreeMap<>(Map.of("a.yaml", "a: 1".getBytes(UTF_8), "b.yaml", "b: 1".getBytes(UTF_8))));
        byte[] other = two.clone();
        int listed = new String(two, ISO_8859_1).lastIndexOf("a.yaml");
        other[listed] = 'c';

        assertThat(Archive.unpack(two)).hasSize(2);
        assertThatThrownBy(() -> Archive.unpack(other)).isInstanceOf(Refusal.class);
        byte[] fewer = two.clone();
        fewer[two.length - 12] = 1;
        assertThatThrownBy(() -> Archive.unpack(fewer)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_archive_without_a_document_cannot_be_used() {
        byte[] zip = Zips.of(Map.of("readme.txt", "x".getBytes(UTF_8), ".hidden/a.yaml", "a: 1".getBytes(UTF_8)));

        ProblemsTest.assertProblem(RunningServer.post(ADDRESS, "application/zip", zip), 422, "/problems/not-usable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "[{}",
                "[{}] x",
                "{} x",
                "[{\"a\":tru}]",
                "[1,]",
                "[1] 2",
                "[{\"name\":5,\"text\":1}, 5",
                "\"a",
                " ",
                "\u00ff"
            })
    void what_is_no_json_is_malformed(String body) {
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/json", body.getBytes(UTF_8)),
                400,
                "/problems/malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "[[]]", "\"text\""})
    void json_that_is_no_list_of_bids_cannot_be_used(String body) {
        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/json", body.getBytes(UTF_8)), 422, "/problems/not-usable");
    }

    @Test
    void each_item_that_is_no_bid_is_told() {
        JsonNode problem = ProblemsTest.assertProblem(
                RunningServer.post(
                        ADDRESS, "application/json", "[1, {}, [{}], {\"text\":\"a: 1\"}, null]".getBytes(UTF_8)),
                422,
                "/problems/not-usable");

        assertThat(problem.path("errors").findValuesAsString("pointer")).containsExactly("/0", "/2", "/3", "/4");
    }

    @Test
    void two_documents_of_one_name_cannot_be_used() {
        String body = "[{\"name\":\"a.yaml\",\"text\":\"a: 1\"},{\"name\":\"./a.yaml\",\"text\":\"a: 2\"}]";

        ProblemsTest.assertProblem(
                RunningServer.post(ADDRESS, "application/json", body.getBytes(UTF_8)), 422, "/problems/not-usable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{}, {'name':'a.yaml','text':'x: 1','text':'y: 1'}] | /1/text | duplicate-key",
                "[{'name':'a.yaml','name':'b.yaml','text':'x: 1'}]   | /0/name | duplicate-key",
                "[{'name':'a.yaml','text':null}]                     | /0/text | wrong-type",
                "[{'name':5,'text':'x: 1'}]                          | /0/name | wrong-type",
                "[{'text':'x: 1'}]                                   | /0      | missing-key",
                "[{'name':'a.yaml','text':'x: 1','z/':1}]            | /0/z~1  | unknown-key"
            },
            quoteCharacter = '^')
    void a_text_that_is_not_clearly_one_bid_is_refused_at_its_place(String body, String pointer, String code) {
        JsonNode problem = ProblemsTest.assertProblem(
                RunningServer.post(
                        ADDRESS, "application/json", body.replace('\'', '"').getBytes(UTF_8)),
                422,
                "/problems/not-usable");

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.path("errors")).hasSize(1);
    }

    @Test
    void json_beyond_a_limit_is_too_large_at_each_address_that_reads_bids() {
        String deep = "{\"a\":".repeat(61) + "1" + "}".repeat(61);
        String number = "1".repeat(1001);
        for (String beyond : List.of(deep, number)) {
            Map<String, String> bodies = Map.of(
                    ADDRESS,
                    "[{\"a\":" + beyond + "}]",
                    "/v1/improvements",
                    "{\"draft\":" + beyond + "}",
                    "/v1/comparisons",
                    "{\"from\":" + beyond + ",\"to\":{}}");
            bodies.forEach((address, body) -> ProblemsTest.assertProblem(
                    RunningServer.post(address, "application/json", body.getBytes(UTF_8)), 413, "/problems/too-large"));
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
