package bpv.rules;

import bpv.assessment.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The JSON Schema of {@code parameters.yaml}, for editors. It says what {@link ParameterFile} reads. */
public final class NumbersSchema {
    private NumbersSchema() {}

    /** JSON Schema 2020-12, indented. Which numbers a folder has to have is left to the program. */
    public static String write() {
        return """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "Numbers",
                  "description": "Numbers of the rules: each with what it means, its unit, and its dated values.",
                  "type": "object",
                  "additionalProperties": { "$ref": "#/$defs/number" },
                  "$defs": {
                    "number": {
                      "type": "object",
                      "required": [%s],
                      "properties": {
                        "means": { "type": "string", "description": "What it means, in one sentence." },
                        "unit": { "type": "string", "description": "What it is counted in." },
                        "values": {
                          "description": "The first day of each value. Add a value, leave the old one.",
                          "type": "object",
                          "propertyNames": { "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
                          "additionalProperties": { "$ref": "#/$defs/value" },
                          "minProperties": 1
                        }
                      },
                      "additionalProperties": false
                    },
                    "value": {
                      "type": "object",
                      "required": ["is", "source", "standing"],
                      "properties": {
                        "is": { "description": "The value itself." },
                        "source": { "type": "string", "description": "The document that says so, and where in it." },
                        "standing": {
                          "enum": [%s],
                          "description": "How firmly it stands on the source."
                        },
                        "by": { "description": "The financial year of a target." }
                      },
                      "propertyNames": { "enum": [%s] }
                    }
                  }
                }
                """.formatted(
                quoted(ParameterFile.NUMBER_KEYS),
                quoted(Arrays.stream(Standing.values()).map(Standing::key).toList()),
                quoted(ParameterFile.VALUE_KEYS));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }
}
