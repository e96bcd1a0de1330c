package bpv.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Days and months as the files of a rules folder write them. ISO 8601 has room for years before Christ and for years of
 * six digits, which here are slips of a hand, and would put a number into force for ever or never.
 */
public final class WrittenDay {
    private static final Pattern OUR_TIMES = Pattern.compile("(19|20)\\d\\d-.*");

    private WrittenDay() {}

    /**
     * A day such as 2017-04-01.
     *
     * @throws DateTimeParseException if it is written in another way, is in no calendar, or in no year from 1900 to 2099
     */
    public static LocalDate of(String text) {
        return LocalDate.parse(ofOurTimes(text));
    }

    /**
     * A month such as 2017-04.
     *
     * @throws DateTimeParseException if it is written in another way, or is in no year from 1900 to 2099
     */
    public static YearMonth month(String text) {
        return YearMonth.parse(ofOurTimes(text));
    }

    private static String ofOurTimes(String text) {
        if (!OUR_TIMES.matcher(text).matches()) {
            throw new DateTimeParseException("no year from 1900 to 2099", text, 0);
        }
        return text;
    }
}
