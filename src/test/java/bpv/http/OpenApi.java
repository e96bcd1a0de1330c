package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface, as tests read it. */
final class OpenApi {
    static final JsonMapper JSON = JsonMapper.shared();
    static final JsonNode DOCUMENT =
            JSON.readTree(RunningServer.get("/openapi.json").body());

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private OpenApi() {}

    static JsonNode operation(String method, String path) {
        return DOCUMENT.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    /** The answer has a status, a format and, if it is JSON, a content that stands in the description: no key more. */
    static void assertDescribed(String method, String path, HttpResponse<String> response) {
        JsonNode answer = resolved(operation(method, path).path("responses").path("" + response.statusCode()));
        assertThat(answer.isMissingNode())
                .as("%s %s answers %s: %s", method, path, response.statusCode(), response.body())
                .isFalse();
        String type = response.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
        JsonNode content = answer.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("%s %s answers %s", method, path, type)
                .isFalse();
        answer.path("headers")
                .propertyNames()
                .forEach(header -> assertThat(response.headers().firstValue(header))
                        .as("header %s of %s", header, path)
                        .isPresent());
        if (type.endsWith("json")) {
            assertThat(faults(content.path("schema"), response.body())).isEmpty();
        }
    }

    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asString().substring(1)) : node;
    }

    static List<String> faults(JsonNode schema, String json) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", strict(DOCUMENT.path("components").deepCopy()));
        whole.setAll((ObjectNode) strict(schema.deepCopy()));
        Schema compiled = REGISTRY.getSchema(whole.toString(), InputFormat.JSON);
        List<String> faults = new ArrayList<>();
        compiled.validate(json, InputFormat.JSON).forEach(fault -> faults.add(fault.toString()));
        return faults;
    }

    /** In tests no answer may have a key that its schema does not describe. */
    private static JsonNode strict(JsonNode node) {
        JsonNode schemas = node.path("schemas");
        if (node instanceof ObjectNode object) {
            boolean described = object.has("properties") || object.has("allOf");
            if (described && (object.path("type").asString("").equals("object") || object.has("allOf"))) {
                object.put("unevaluatedProperties", false);
            }
            for (JsonNode part : object.path("allOf")) {
                part.forEach(OpenApi::strict);
            }
        }
        for (JsonNode child : node) {
            if (!child.equals(node.path("allOf"))) {
                strict(child);
            }
        }
        // What others are made of must not forbid what they add.
        for (String part : List.of("Grounds", "Alliance", "VerdictRange")) {
            if (schemas.path(part) instanceof ObjectNode object) {
                object.remove("unevaluatedProperties");
            }
        }
        return node;
    }
}
