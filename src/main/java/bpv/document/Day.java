package bpv.document;

import bpv.source.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A day, written {@code 2017-01-18}, from 1900 to 2999. */
record Day() implements Shape<LocalDate> {
    private static final String EXPECTED = "a date such as 2017-01-18";
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Other ways in which people in Britain write a day. */
    private static final List<DateTimeFormatter> OTHER_FORMS = Stream.of(
                    "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "uuuu-M-d", "uuuu/M/d", "uuuuMMdd", "d MMMM uuuu", "d MMM uuuu")
            .map(form -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(form)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    @Override
    public Optional<LocalDate> read(Node node, Reading reading) {
        return reading.scalar(node, this).flatMap(written -> read(written, reading));
    }

    private static Optional<LocalDate> read(Node.Scalar written, Reading reading) {
        if (!FORM.matcher(written.text()).matches()) {
            reading.mustBe(written, "date-form", EXPECTED, hint(written.text()));
            return Optional.empty();
        }
        Optional<LocalDate> day = ofCalendar(written.text());
        if (day.isEmpty()) {
            String said = "There is no day " + written.text() + ".";
            reading.problem(written, "no-such-date", said, "a day of the calendar", lastOfMonth(written.text()));
        } else if (day.get().getYear() < 1900 || day.get().getYear() > 2999) {
            reading.mustBe(written, "out-of-range", "a day from 1900 to 2999", null);
            return Optional.empty();
        }
        return day;
    }

    /** The day, read digit by digit: a bid has many days, and a formatter takes its time. */
    private static Optional<LocalDate> ofCalendar(String text) {
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = Integer.parseInt(text, 5, 7, 10);
        int day = Integer.parseInt(text, 8, 10, 10);
        boolean known = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return known ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static @Nullable String hint(String text) {
        String date = text.strip().replaceFirst("[T ]\\d\\d:.*", "");
        return OTHER_FORMS.stream()
                .flatMap(form -> parsed(form, date).stream())
                .filter(day -> day.getYear() >= 1900 && day.getYear() <= 2999)
                .findFirst()
                .map(day -> "Write " + day + ".")
                .orElse(null);
    }

    private static @Nullable String lastOfMonth(String text) {
        try {
            return "The last day of that month is "
                    + YearMonth.parse(text.substring(0, 7)).atEndOfMonth() + ".";
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    private static Optional<LocalDate> parsed(DateTimeFormatter form, String text) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    @Override
    public String expected() {
        return EXPECTED;
    }

    @Override
    public ObjectNode schema() {
        return Json.type("string").put("format", "date").put("pattern", "^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$");
    }
}
