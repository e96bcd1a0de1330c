package bpv.document;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.source.Node;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The id of an outcome of one intervention. */
record OutcomeId(BidForm form, Intervention intervention) implements Shape<String> {
    @Override
    public Optional<String> read(Node node, Reading reading) {
        String expected = "an outcome of " + intervention + ": " + String.join(", ", ids());
        Optional<String> written = reading.scalar(node, expected).map(Node.Scalar::text);
        if (written.isEmpty() || ids().contains(written.get())) {
            return written;
        }
        Optional<OutcomeDefinition> elsewhere = form.outcomes().stream()
                .filter(outcome -> outcome.id().equals(written.get()))
                .findFirst();
        if (elsewhere.isPresent()) {
            Intervention other = elsewhere.get().intervention();
            String message = written.get() + " is an outcome of " + other + ", not of " + intervention + ".";
            String hint = "It belongs under interventions, " + other.key() + ".";
            reading.problem(node, "outcome-of-another-intervention", message, expected, hint);
        } else {
            String message = "There is no outcome " + Reading.said(node) + ".";
            Optional<String> nearest = Nearest.to(written.get(), ids());
            String hint = nearest.map(id -> "Did you mean " + id + "?").orElse(null);
            reading.problem(node, "unknown-outcome", message, expected, hint);
        }
        return Optional.empty();
    }

    private List<String> ids() {
        return form.outcomesOf(intervention).stream().map(OutcomeDefinition::id).toList();
    }

    @Override
    public ObjectNode schema() {
        return Json.words(ids());
    }
}
