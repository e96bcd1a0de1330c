package bpv.projection;

import bpv.quantity.Quarter;
import bpv.round.Wording;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The JSON Schema of performance scenarios, for editors: it offers the Alliances, quarters and months of a round. */
public final class PerformanceSchema {
    private PerformanceSchema() {}

    /**
     * JSON Schema 2020-12, indented. That no month is stated twice, and that there is a real figure to change, is left to
     * the program.
     *
     * @param alliances their ids
     * @param windows the quarters that performance decides, each with its three months
     */
    public static String write(List<String> alliances, SortedMap<Quarter, List<YearMonth>> windows) {
        TreeSet<YearMonth> months = new TreeSet<>();
        windows.values().forEach(months::addAll);
        String keys = texts(windows.keySet()) + (months.isEmpty() ? "" : ", ") + texts(months);
        return """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "Performance scenarios",
                  "description": "What is assumed of 62-day performance; what is not stated comes from the real figures.",
                  "type": "object",
                  "required": ["scenarios"],
                  "properties": {
                    "knownUntil": {
                      "type": "string",
                      "pattern": "^[0-9]{4}-[0-9]{2}$",
                      "description": "The last month whose real figures are used, such as 2018-03."
                    },
                    "scenarios": {
                      "type": "array",
                      "minItems": 1,
                      "maxItems": %d,
                      "items": { "$ref": "#/$defs/scenario" }
                    }
                  },
                  "additionalProperties": false,
                  "$defs": {
                    "scenario": {
                      "type": "object",
                      "required": ["name"],
                      "anyOf": [{ "required": ["everyAlliance"] }, { "required": ["alliances"] }],
                      "properties": {
                        "name": { "type": "string", "minLength": 1, "maxLength": %d, "description": "By which people know it." },
                        "because": { "type": "string", "minLength": 1, "maxLength": %d, "description": "Why it is assumed." },
                        "everyAlliance": { "$ref": "#/$defs/figures" },
                        "alliances": {
                          "type": "object",
                          "minProperties": 1,
                          "propertyNames": { "enum": [%s] },
                          "additionalProperties": { "$ref": "#/$defs/figures" }
                        }
                      },
                      "additionalProperties": false
                    },
                    "figures": {
                      "oneOf": [
                        { "$ref": "#/$defs/figure" },
                        {
                          "type": "object",
                          "minProperties": 1,
                          "propertyNames": { "enum": [%s] },
                          "additionalProperties": { "$ref": "#/$defs/figure" }
                        }
                      ]
                    },
                    "figure": {
                      "type": "string",
                      "pattern": "%s",
                      "description": "A percentage (84.5%%), patients (172 of 200), a change (+2 points), or latest."
                    }
                  }
                }
                """.formatted(
                        PerformanceFile.MOST,
                        PerformanceFile.LONGEST_NAME,
                        Wording.REASON,
                        texts(alliances),
                        keys,
                        Statement.FORM.replace("\\", "\\\\"));
    }

    private static String texts(Collection<?> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }
}
