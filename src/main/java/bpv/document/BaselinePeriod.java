package bpv.document;

import bpv.bid.Period;
import bpv.source.Node;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A calendar year {@code 2015} or a financial year {@code 2015/16}. */
record BaselinePeriod() implements Shape<Period> {
    private static final String EXPECTED = "a year such as 2015 or a financial year such as 2015/16";

    @Override
    public Optional<Period> read(Node node, Reading reading) {
        Optional<Node.Scalar> written = reading.scalar(node, EXPECTED);
        Optional<Period> period = written.flatMap(scalar -> Period.parse(scalar.text()));
        if (written.isPresent() && period.isEmpty()) {
            String message = Reading.name(node) + " must be " + EXPECTED + ", but is " + Reading.said(node) + ".";
            reading.problem(
                    node,
                    "period-form",
                    message,
                    EXPECTED,
                    Year.hint(written.get().text()));
        }
        return period;
    }

    /** A year is a number in YAML and in JSON, and may be written as text too. */
    @Override
    public ObjectNode schema() {
        return Json.type("string", "integer")
                .put("pattern", "^(19|2[0-9])[0-9]{2}(/[0-9]{2})?$")
                .put("minimum", 1900)
                .put("maximum", 2999);
    }
}
