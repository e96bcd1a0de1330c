package bpv.workbook;

import java.time.LocalDate;
import java.util.Locale;

/** Days as people write them. */
public final class Days {
    private Days() {}

    /** Such as {@code 1 February 2017}; the same in every locale. */
    public static String written(LocalDate day) {
        String month = day.getMonth().name();
        return day.getDayOfMonth() + " " + month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " "
                + day.getYear();
    }
}
