package bpv.document;

import bpv.source.Nearest;
import bpv.source.Node;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The id of an Alliance that may bid. */
record AllianceId(List<String> ids) implements Shape<String> {
    @Override
    public Optional<String> read(Node node, Reading reading) {
        Optional<String> written = reading.scalar(node, this).map(Node.Scalar::text);
        if (written.isPresent() && !ids.contains(written.get())) {
            String message = "There is no Alliance with the id " + Reading.said(node) + ".";
            List<String> nearest = Nearest.ids(written.get(), ids);
            String hint = nearest.size() == 1
                    ? "Did you mean " + nearest.get(0) + "?"
                    : "The nearest ids are " + String.join(", ", nearest) + ".";
            reading.problem(node, "unknown-alliance", message, expected(), hint);
            return Optional.empty();
        }
        return written;
    }

    @Override
    public String expected() {
        return "one of the " + ids.size() + " ids of the reference data";
    }

    @Override
    public ObjectNode schema() {
        return Json.words(ids);
    }
}
