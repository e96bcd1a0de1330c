package bpv.policy;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JSON Schema of scenario files, for editors: it offers the keys, and the paths of the sound bid. */
public final class ScenarioSchema {
    private static final List<String> BESIDE_THE_BID = List.of("performance", "neighbour", "award");

    private ScenarioSchema() {}

    /**
     * JSON Schema 2020-12, indented. Whether a path leads anywhere is left to the program, as scenarios may name what the
     * sound bid lacks.
     *
     * @param rules the rules folder
     */
    public static String write(Path rules) {
        TreeSet<String> paths = new TreeSet<>(BidPaths.of(rules).keySet());
        return """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "Scenarios",
                  "description": "Cases with the answers that the rules have to find.",
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["scenario"],
                    "propertyNames": { "enum": [%s] },
                    "properties": {
                      "scenario": { "type": "string", "description": "The case in one sentence." },
                      "like": { "type": "string", "description": "The sentence of another scenario, whose facts are taken." },
                      "day": { "description": "The day of assessment, such as 2017-02-01." },
                      "given": {
                        "description": "What differs from the sound bid: paths with values; nothing takes something out.",
                        "type": ["object", "null"],
                        "properties": {
                %s
                        }
                      },
                      "change": {
                        "description": "By how much numbers or days change, such as +10%% or -1 day.",
                        "type": ["object", "null"]
                      },
                      "find": { "description": "The answers, by the names that reports give them.", "type": "object" },
                      "fires": { "description": "Rules that have to conclude something." },
                      "never": { "description": "Rules that may not." }
                    }
                  }
                }
                """.formatted(quoted(ScenarioFile.KEYS), offered(paths));
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(ScenarioSchema::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String offered(Collection<String> paths) {
        return Stream.concat(BESIDE_THE_BID.stream(), paths.stream())
                .map(path -> "          " + quoted(path) + ": {}")
                .collect(Collectors.joining(",\n"));
    }
}
