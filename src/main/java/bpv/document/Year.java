package bpv.document;

import bpv.quantity.FinancialYear;
import bpv.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A financial year of the round, written {@code 2017/18}. */
record Year(List<FinancialYear> years) implements Shape<FinancialYear> {
    private static final Pattern LOOSE =
            Pattern.compile("(?:FY ?)?((?:19|2[0-9])?[0-9]{2})(?:[-/–]([0-9]{2}|[0-9]{4}))?");

    @Override
    public Optional<FinancialYear> read(Node node, Reading reading) {
        Optional<Node.Scalar> written = reading.scalar(node, this);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<FinancialYear> year = FinancialYear.parse(written.get().text());
        if (year.isPresent() && years.contains(year.get())) {
            return year;
        }
        if (year.isPresent()) {
            reading.mustBe(node, "year-outside-round", expected(), null);
        } else {
            reading.mustBe(node, "year-form", expected(), hint(written.get().text()));
        }
        return Optional.empty();
    }

    /** What somebody meant by {@code 2017-18}, {@code 2017/2018}, {@code 17/18} or {@code 2017}. */
    static @Nullable String hint(String text) {
        Matcher form = LOOSE.matcher(text.strip());
        if (!form.matches()) {
            return null;
        }
        String start = form.group(1).length() == 2 ? "20" + form.group(1) : form.group(1);
        FinancialYear year = new FinancialYear(Integer.parseInt(start));
        return "Write " + year + " for April " + year.start() + " to March " + (year.start() + 1) + ".";
    }

    @Override
    public String expected() {
        return "a financial year from " + years.get(0) + " to " + years.get(years.size() - 1);
    }

    @Override
    public ObjectNode schema() {
        return Json.words(years.stream().map(FinancialYear::toString).toList());
    }
}
