package bpv.document;

import bpv.bid.Period;
import bpv.source.Node;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A calendar year {@code 2015} or a financial year {@code 2015/16}. */
record BaselinePeriod() implements Shape<Period> {
    @Override
    public Optional<Period> read(Node node, Reading reading) {
        Optional<Node.Scalar> written = reading.scalar(node, this);
        Optional<Period> period = written.flatMap(scalar -> Period.parse(scalar.text()));
        if (written.isPresent() && period.isEmpty()) {
            reading.mustBe(
                    node, "period-form", expected(), Year.hint(written.get().text()));
        }
        return period;
    }

    @Override
    public String expected() {
        return "a year such as 2015 or a financial year such as 2015/16";
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
