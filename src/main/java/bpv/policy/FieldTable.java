package bpv.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of a bid's fields, written from its JSON Schema into the page on bid documents. */
final class FieldTable {
    private static final String BEGIN = "<!-- fields, written from bid.schema.json -->\n";
    private static final String END = "<!-- end of fields -->\n";

    private final JsonNode schema;
    private final List<List<String>> rows = new ArrayList<>();

    private FieldTable(JsonNode schema) {
        this.schema = schema;
    }

    /** The page on bid documents with its table as the schema has it. */
    static String within(Path reference) {
        String page = ReferencePages.read(reference.resolve("bid-document.md"));
        JsonNode schema = JsonMapper.shared().readTree(ReferencePages.read(reference.resolve("bid.schema.json")));
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException("bid-document.md lacks the place for its fields");
        }
        FieldTable table = new FieldTable(schema);
        table.group("", schema);
        String fields = new Page()
                .table(List.of("field", "", "what to write", "form"), table.rows)
                .toString();
        return page.substring(0, begin) + "\n" + fields.substring(ReferencePages.NOTE.length()) + "\n"
                + page.substring(end);
    }

    private void group(String path, JsonNode group) {
        for (Map.Entry<String, JsonNode> field : group.path("properties").properties()) {
            boolean required = group.path("required")
                    .valueStream()
                    .anyMatch(key -> key.asString().equals(field.getKey()));
            if (path.equals("interventions.")) {
                section(field);
                return;
            }
            field(path + field.getKey(), field.getValue(), required ? "required" : "");
        }
    }

    /** The three sections ask for the same, so one stands for all. */
    private void section(Map.Entry<String, JsonNode> first) {
        List<String> names = new ArrayList<>();
        schema.at("/properties/interventions/properties").propertyNames().forEach(names::add);
        rows.add(List.of(
                "`interventions.`*section*",
                "at least one",
                "The section is one of "
                        + String.join(
                                ", ",
                                names.stream().map(name -> "`" + name + "`").toList()) + "; each asks for the same.",
                "group"));
        group("interventions.*section*.", first.getValue());
    }

    private void field(String path, JsonNode field, String required) {
        rows.add(List.of(shown(path), required, field.path("description").asString(), form(path, field)));
        if (has(field, "object")) {
            group(path + ".", field);
        } else if (has(field, "array")) {
            group(path + "[].", field.path("items"));
        }
    }

    private static String shown(String path) {
        return ("`" + path + "`").replace("*section*", "`*section*`").replace("``", "");
    }

    private String form(String path, JsonNode field) {
        if (field.has("const")) {
            return "`" + field.path("const").asString() + "`";
        }
        if (field.has("enum")) {
            return choice(path, field);
        }
        if (has(field, "object")) {
            return "group";
        }
        if (has(field, "array")) {
            return "list"
                    + (field.has("minItems")
                            ? ", at least " + field.path("minItems").asInt()
                            : "");
        }
        if (has(field, "boolean") && !has(field, "string")) {
            return "`true` or `false`";
        }
        if (field.path("format").asString("").equals("date")) {
            return "date";
        }
        if (has(field, "integer") && has(field, "string")) {
            return "year `2015` or financial year `2015/16`";
        }
        return has(field, "string") ? "text" : number(path, field);
    }

    private String choice(String path, JsonNode field) {
        List<String> words = new ArrayList<>();
        field.path("enum")
                .valueStream()
                .filter(JsonNode::isString)
                .forEach(word -> words.add("`" + word.asString() + "`"));
        if (path.equals("alliance")) {
            return "one of the " + words.size() + " ids";
        }
        return path.endsWith(".outcome") ? "id of an outcome of the section" : String.join(", ", words);
    }

    private String number(String path, JsonNode field) {
        if (path.endsWith(".value")) {
            return "number from 0; " + String.join(", ", ranges());
        }
        String kind = has(field, "integer") && field.path("maximum").asLong() > 1000 ? "whole pounds" : "whole number";
        return kind + ", " + grouped(field.path("minimum").asLong()) + " to "
                + grouped(field.path("maximum").asLong());
    }

    /** The highest value of each outcome whose highest is not 100. */
    private List<String> ranges() {
        Map<String, Long> highest = new LinkedHashMap<>();
        for (JsonNode section : schema.at("/properties/interventions/properties")) {
            JsonNode outcome = section.at("/properties/outcomes/items");
            long widest =
                    outcome.at("/properties/baseline/properties/value/maximum").asLong();
            outcome.at("/properties/outcome/enum").valueStream().forEach(id -> highest.put(id.asString(), widest));
            for (JsonNode condition : outcome.path("allOf")) {
                long own = condition
                        .at("/then/properties/baseline/properties/value/maximum")
                        .asLong();
                condition
                        .at("/if/properties/outcome/enum")
                        .valueStream()
                        .forEach(id -> highest.put(id.asString(), own));
            }
        }
        List<String> ranges = new ArrayList<>(List.of("to 100"));
        highest.forEach((id, most) -> {
            if (most != 100) {
                ranges.add(id + " to " + grouped(most));
            }
        });
        return ranges;
    }

    private static boolean has(JsonNode field, String type) {
        JsonNode types = field.path("type");
        return types.isString()
                ? types.asString().equals(type)
                : types.valueStream().anyMatch(one -> one.asString().equals(type));
    }

    private static String grouped(long number) {
        return Long.toString(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }
}
