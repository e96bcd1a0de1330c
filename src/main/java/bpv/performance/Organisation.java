package bpv.performance;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A CCG or a provider that published files name by a code.
 *
 * @param code in capitals
 * @param footprint the Alliance that its patients count to; null if they count to none
 * @param from the first month in which files have it; null if there is none to tell
 * @param until the last month in which files have it; null if there is none to tell
 * @param usualHalves twice the patients treated in its median month; 0 if that is not told
 */
record Organisation(
        String code,
        String name,
        @Nullable String footprint,
        @Nullable YearMonth from,
        @Nullable YearMonth until,
        long usualHalves) {

    /** Whether files of a month should have it, and with how many patients is known. */
    boolean isExpected(YearMonth month) {
        return usualHalves > 0 && (from == null || !month.isBefore(from)) && (until == null || !month.isAfter(until));
    }

    /** Such as {@code RTD (THE NEWCASTLE UPON TYNE HOSPITALS NHS FOUNDATION TRUST)}. */
    String shown() {
        return code + " (" + name + ")";
    }
}
