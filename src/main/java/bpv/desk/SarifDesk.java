package bpv.desk;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The result as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format). */
final class SarifDesk {
    private SarifDesk() {}

    static void write(DeskResult result, Writer out) throws IOException {
        List<Remark> remarks = result.remarks();
        List<String> ids = remarks.stream().map(Remark::id).distinct().sorted().toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "bpv " + result.command());
        driver.put("rules", ids.stream().map(SarifDesk::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", remarks.stream().map(remark -> result(remark, ids)).toList());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        root.put("version", "2.1.0");
        root.put("runs", List.of(run));
        JsonDesk.write(root, out);
    }

    private static Map<String, Object> rule(String id) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        Help.of(id).ifPresent(help -> {
            rule.put("shortDescription", Map.of("text", help.title()));
            Map<String, String> page = new LinkedHashMap<>();
            page.put("text", help.body());
            page.put("markdown", help.body());
            rule.put("help", page);
        });
        return rule;
    }

    private static Map<String, Object> result(Remark remark, List<String> ids) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", remark.line());
        region.put("startColumn", remark.column());
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(remark.file())));
        place.put("region", region);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", remark.id());
        result.put("ruleIndex", ids.indexOf(remark.id()));
        result.put("level", remark.level().key());
        result.put("message", Map.of("text", text(remark)));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        return result;
    }

    private static String text(Remark remark) {
        List<String> parts = new ArrayList<>(List.of(remark.message()));
        if (remark.suggestion() != null) {
            parts.add(remark.suggestion());
        }
        return String.join(" ", parts) + (remark.witness() == null ? "" : "\n" + remark.witness());
    }

    /** A file as a URI: what a URI may not hold is escaped. */
    private static String uri(String file) {
        try {
            String path = file.replace('\\', '/');
            return path.startsWith("/")
                    ? new URI("file", "", path, null).toASCIIString()
                    : new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("no URI can be made of " + file, impossible);
        }
    }
}
