package bpv.policy.analysis;

import bpv.rules.syntax.Rule;
import bpv.rules.syntax.Rule.Attribute;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule, where it stands, and when it is in force.
 *
 * @param name the file, relative to the rules folder
 * @param starts the first day; {@link LocalDate#MIN} if it always was
 * @param ends the first day on which it no longer is; {@link LocalDate#MAX} if it stays
 */
record Placed(String name, RuleFile file, Rule rule, LocalDate starts, LocalDate ends) {
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    static Placed of(String name, RuleFile file, Rule rule) {
        return new Placed(
                name,
                file,
                rule,
                day(rule, "date-effective").orElse(LocalDate.MIN),
                day(rule, "date-expires").orElse(LocalDate.MAX));
    }

    private static Optional<LocalDate> day(Rule rule, String attribute) {
        try {
            return rule.attribute(attribute).map(said -> LocalDate.parse(said.value(), DAY));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(starts) && day.isBefore(ends);
    }

    /** Where it says the day of its start or, if it says none, its name. */
    Span startSpan() {
        return rule.attribute("date-effective").map(Attribute::span).orElse(rule.nameSpan());
    }

    Span endSpan() {
        return rule.attribute("date-expires").map(Attribute::span).orElse(rule.nameSpan());
    }

    /** Such as {@code rule "..." (gateway/submission.drl:17)}. */
    String shown() {
        return "\"" + rule.name() + "\" (" + name + ":" + rule.span().place().line() + ")";
    }

    /** What it does, without blanks, so as to compare it. */
    String does() {
        return rule.thenSpan().of(file.text()).replaceAll("\\s+", "");
    }
}
