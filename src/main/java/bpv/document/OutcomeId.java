package bpv.document;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.source.Nearest;
import bpv.source.Node;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The id of an outcome of one intervention. */
final class OutcomeId implements Shape<String> {
    private final BidForm form;
    private final Intervention intervention;
    private final List<String> ids;

    OutcomeId(BidForm form, Intervention intervention) {
        this.form = form;
        this.intervention = intervention;
        this.ids = form.outcomesOf(intervention).stream()
                .map(OutcomeDefinition::id)
                .toList();
    }

    @Override
    public Optional<String> read(Node node, Reading reading) {
        Optional<Node.Scalar> written = reading.scalar(node, this);
        if (written.isPresent() && !ids.contains(written.get().text())) {
            refuse(written.get(), reading);
            return Optional.empty();
        }
        return written.map(Node.Scalar::text);
    }

    private void refuse(Node.Scalar written, Reading reading) {
        String id = written.text();
        Optional<Intervention> other = form.outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .map(OutcomeDefinition::intervention)
                .findFirst();
        if (other.isPresent()) {
            String message = id + " is an outcome of " + other.get() + ", not of " + intervention + ".";
            String hint = "It belongs under interventions, " + other.get().key() + ".";
            reading.problem(written, "outcome-of-another-intervention", message, expected(), hint);
        } else {
            String message = "There is no outcome " + Reading.said(written) + ".";
            Optional<String> nearest = Nearest.to(id, ids);
            String hint = nearest.map(near -> "Did you mean " + near + "?").orElse(null);
            reading.problem(written, "unknown-outcome", message, expected(), hint);
        }
    }

    @Override
    public String expected() {
        return "an outcome of " + intervention + ": " + String.join(", ", ids);
    }

    @Override
    public ObjectNode schema() {
        return Json.words(ids);
    }
}
