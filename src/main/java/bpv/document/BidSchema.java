package bpv.document;

import bpv.bid.BidForm;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a bid document, for editors and other programs. */
public final class BidSchema {
    private BidSchema() {}

    /**
     * JSON Schema 2020-12, indented. It says what the reader says, except what lies beyond JSON Schema: how a number is
     * spelt, and what several values say together.
     */
    public static String write(BidForm form) {
        ObjectNode schema = Json.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Bid")
                .put(
                        "description",
                        "One Alliance's bid to round " + form.round() + " of cancer transformation funding.");
        schema.setAll(BidFields.schemaOf(form));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(schema) + "\n";
    }
}
