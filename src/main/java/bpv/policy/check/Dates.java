package bpv.policy.check;

import bpv.rules.syntax.Rule;
import bpv.rules.syntax.Rule.Attribute;
import bpv.rules.syntax.RuleFile;
import bpv.source.WrittenDay;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days on which a rule begins and ends. The engine refuses most forms but one, in words of its own, and takes the 31st
 * of April for the first of May; so both are told here.
 */
final class Dates {
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})\\W+([A-Za-z]{3})[a-z]*\\W+(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\W(\\d{1,2})\\W(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\W(\\d{1,2})\\W(\\d{4})");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    static void check(RuleFile file, Rule rule, Told told) {
        for (Attribute attribute : rule.attributes()) {
            if (attribute.name().startsWith("date-") && !isDay(attribute.value())) {
                told.error(
                        "date-form",
                        file,
                        attribute.valueSpan(),
                        attribute.name() + " is no day as rules write it, but " + attribute.value() + ".",
                        "Write it like \"" + meant(attribute.value()).orElse("1-Apr-2018")
                                + "\"; the day has to be in the calendar.");
            }
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            return DAY.format(day).equals(text) && day.equals(WrittenDay.of(day.toString()));
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** The same day as rules write it, if it can be told which is meant; in Britain the day stands before the month. */
    private static Optional<String> meant(String text) {
        Matcher named = DAY_AND_MONTH.matcher(text);
        Matcher year = YEAR_FIRST.matcher(text);
        Matcher day = DAY_FIRST.matcher(text);
        if (named.matches()) {
            String month = named.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                    + named.group(2).substring(1).toLowerCase(Locale.ROOT);
            return written(named.group(1), MONTHS.indexOf(month) + 1, named.group(3));
        }
        if (year.matches()) {
            return written(year.group(3), Integer.parseInt(year.group(2)), year.group(1));
        }
        return day.matches() ? written(day.group(1), Integer.parseInt(day.group(2)), day.group(3)) : Optional.empty();
    }

    private static Optional<String> written(String day, int month, String year) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        String text = Integer.parseInt(day) + "-" + MONTHS.get(month - 1) + "-" + year;
        return isDay(text) ? Optional.of(text) : Optional.empty();
    }
}
