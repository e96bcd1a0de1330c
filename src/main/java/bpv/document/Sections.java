package bpv.document;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.Section;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sections of a bid: at least one, in the order of the form. */
final class Sections implements Shape<List<Function<String, Section>>> {
    private final Shape<List<Function<String, Section>>> group;

    Sections(BidForm form) {
        List<Field<Function<String, Section>>> sections = new ArrayList<>();
        for (Intervention intervention : Intervention.values()) {
            sections.add(Field.optional(
                    intervention.key(),
                    Character.toUpperCase(intervention.title().charAt(0))
                            + intervention.title().substring(1),
                    "The section on " + intervention + ".",
                    new SectionFields(form, intervention).shape()));
        }
        group = new Group<>(
                List.copyOf(sections),
                values -> sections.stream()
                        .flatMap(section -> values.find(section).stream())
                        .toList());
    }

    @Override
    public Optional<List<Function<String, Section>>> read(Node node, Reading reading) {
        boolean nothing = node instanceof Node.Mapping mapping
                && mapping.entries().stream().map(Node.Entry::value).allMatch(value -> isNothing(value, reading));
        if (nothing) {
            String expected = "at least one of " + String.join(", ", keys());
            String message = "The bid is for no intervention.";
            reading.problemAtKey(node.pointer(), "no-interventions", message, expected, "nothing");
        }
        return group.read(node, reading).filter(sections -> !nothing);
    }

    private static boolean isNothing(Node node, Reading reading) {
        return node instanceof Node.Scalar scalar && scalar.isNull() && !reading.isUnreadable(node);
    }

    private static List<String> keys() {
        return List.of(Intervention.values()).stream().map(Intervention::key).toList();
    }

    @Override
    public String expected() {
        return group.expected();
    }

    @Override
    public Optional<Field<?>> field(List<String> steps) {
        return group.field(steps);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = group.schema();
        ArrayNode any = schema.putArray("anyOf");
        for (String key : keys()) {
            ObjectNode one = any.addObject();
            one.set("required", Json.list(List.of(key)));
            one.putObject("properties").putObject(key).put("type", "object");
        }
        return schema;
    }
}
