package bpv.document;

import bpv.alliance.Alliance;
import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An empty form for one Alliance: every key of the form with what to write after it, and what is known of the Alliance's
 * footprint written already. It comes from the description of the form, as the reader does, so it never asks for less
 * or more.
 */
public final class BidTemplate {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ,/&.()-]*");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<Seed>> seeds = new LinkedHashMap<>();
    /** Lists whose items have been explained already: once is enough. */
    private final Set<String> explained = new HashSet<>();

    /**
     * An item of a list that is there already.
     *
     * @param key the key whose value is known
     * @param value the value
     * @param note what it means, if that is not plain
     */
    private record Seed(String key, String value, String note) {}

    private BidTemplate(BidForm form, Alliance alliance) {
        seed("approvals.stpLeads", "stp", alliance.stps());
        seed("approvals.organisations", "name", alliance.ccgs());
        List<String> years = form.years().stream().map(FinancialYear::toString).toList();
        for (Intervention intervention : Intervention.values()) {
            String section = "interventions." + intervention.key();
            List<Seed> core = form.outcomes().stream()
                    .filter(outcome -> outcome.intervention() == intervention && outcome.core())
                    .map(outcome -> new Seed("outcome", outcome.id(), outcome.means()))
                    .toList();
            seeds.put(section + ".outcomes", core);
            seeds.put(section + ".milestones", core);
            seed(section + ".outcomes.trajectory", "year", years);
            seed(section + ".funding", "year", years);
        }
    }

    private void seed(String path, String key, List<String> values) {
        seeds.put(path, values.stream().map(value -> new Seed(key, value, "")).toList());
    }

    /** The form as YAML. It cannot be assessed before its blanks are filled; nothing else is wrong with it. */
    public static String write(BidForm form, Alliance alliance) {
        BidTemplate template = new BidTemplate(form, alliance);
        template.note(
                0,
                "Bid to cancer transformation funding, round " + form.round() + ", by " + alliance.name() + ".",
                "Write after the colons; leave the keys and their indents as they are. Lines that begin with # explain",
                "and count for nothing. What is marked * has to be written; take out a block that you do not need, such",
                "as an intervention that you do not bid for. Write text that holds ': ' or '#' between \"quotes\".");
        Map<String, String> known = Map.of("alliance", alliance.id());
        template.group("", 0, BidFields.schemaOf(form), known);
        template.optionalOutcomes(form);
        return template.text.toString();
    }

    private void group(String path, int indent, JsonNode group, Map<String, String> known) {
        List<String> required =
                group.path("required").valueStream().map(JsonNode::asString).toList();
        for (Map.Entry<String, JsonNode> field : group.path("properties").properties()) {
            field(path, indent, field.getKey(), field.getValue(), required.contains(field.getKey()), known);
        }
    }

    private void field(
            String path, int indent, String key, JsonNode field, boolean required, Map<String, String> known) {
        String at = path.isEmpty() ? key : path + "." + key;
        if (indent == 0) {
            text.append('\n');
        }
        if (field.has("const") || known.containsKey(key)) {
            line(
                    indent,
                    key + ": "
                            + quoted(known.getOrDefault(key, field.path("const").asString(""))),
                    "");
        } else if (field.has("properties")) {
            line(indent, key + ":", note(at, field, required));
            group(at, indent + 2, field, Map.of());
        } else if (field.has("items")) {
            line(indent, key + ":", note(at, field, required));
            items(at, indent + 2, field.path("items"));
        } else {
            line(indent, key + ":", note(at, field, required));
        }
    }

    private void items(String path, int indent, JsonNode item) {
        List<Seed> known = seeds.getOrDefault(path, List.of());
        for (Seed seed : known) {
            item(path, indent, item, Map.of(seed.key(), seed.value()), seed.note());
            explained.add(path);
        }
        if (known.isEmpty()) {
            note(indent, "Nothing here, or one block like this for each, without the signs #:");
            int begin = text.length();
            item(path, indent, item, Map.of(), "");
            String block = text.substring(begin);
            text.setLength(begin);
            block.lines()
                    .forEach(line -> text.append(" ".repeat(indent))
                            .append("# ")
                            .append(line.substring(indent).replace("  # ", "  "))
                            .append('\n'));
        }
    }

    private void item(String path, int indent, JsonNode item, Map<String, String> known, String note) {
        int begin = text.length();
        group(path, indent + 2, item, known);
        text.setCharAt(begin + indent, '-');
        if (!note.isEmpty()) {
            text.insert(text.indexOf("\n", begin), "  # " + note);
        }
    }

    /** What to write; of the second item of a list and later ones only whether it has to be. */
    private String note(String path, JsonNode field, boolean required) {
        if (explained.stream().anyMatch(list -> path.startsWith(list + "."))) {
            return required && !field.has("properties") && !field.has("items") ? "*" : "";
        }
        String words = field.path("enum")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
        String types = field.path("type").toString();
        boolean yesOrNo = types.contains("boolean") && !types.contains("string");
        return (required ? "* " : "")
                + field.path("description").asString("")
                + (yesOrNo ? " Write true or false." : words.isEmpty() ? "" : " One of: " + words + ".");
    }

    private void line(int indent, String content, String note) {
        text.append(" ".repeat(indent)).append(content);
        text.append(note.isEmpty() ? "" : "  # " + note).append('\n');
    }

    private void note(int indent, String... lines) {
        for (String line : lines) {
            text.append(" ".repeat(indent)).append("# ").append(line).append('\n');
        }
    }

    private void optionalOutcomes(BidForm form) {
        List<String> optional = new ArrayList<>();
        for (OutcomeDefinition outcome : form.outcomes()) {
            if (!outcome.core()) {
                optional.add(outcome.id() + " (" + outcome.means() + ")");
            }
        }
        text.append('\n');
        note(0, "Outcomes that a section may claim besides, in a block like those of its other outcomes:");
        optional.forEach(outcome -> note(0, "  " + outcome));
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
