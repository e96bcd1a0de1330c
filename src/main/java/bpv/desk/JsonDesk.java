package bpv.desk;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The result as JSON. */
final class JsonDesk {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonDesk() {}

    static void write(DeskResult result, Writer out) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", "desk/1");
        root.put("command", result.command());
        root.put("cases", result.cases().stream().map(JsonDesk::one).toList());
        root.put("figures", result.figures());
        write(root, out);
    }

    static void write(Object tree, Writer out) throws IOException {
        out.write(JSON.writeValueAsString(tree).replace("\r\n", "\n"));
        out.write("\n");
    }

    private static Map<String, Object> one(DeskResult.Case each) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", each.name());
        fields.put("file", each.file());
        fields.put("line", each.line());
        List<Map<String, Object>> remarks = new ArrayList<>();
        each.remarks().forEach(remark -> remarks.add(remark(remark)));
        fields.put("remarks", remarks);
        return fields;
    }

    private static Map<String, Object> remark(Remark remark) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", remark.id());
        fields.put("level", remark.level().key());
        fields.put("file", remark.file());
        fields.put("line", remark.line());
        fields.put("column", remark.column());
        fields.put("message", remark.message());
        if (remark.suggestion() != null) {
            fields.put("suggestion", remark.suggestion());
        }
        if (remark.witness() != null) {
            fields.put("witness", remark.witness());
        }
        return fields;
    }
}
