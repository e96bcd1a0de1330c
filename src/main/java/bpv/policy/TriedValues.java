package bpv.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a number, a day or a long text is tried as.
 *
 * @param probes how much of it, ascending: of a day, days since 1970; of a text, words
 * @param places how many decimals it may have
 * @param how how it is written
 */
record TriedValues(List<BigDecimal> probes, int places, Function<BigDecimal, String> how) {
    private static final int WORDS_OF_A_TEXT = 10;
    private static final int PLACES = 3;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Below this, each whole number is tried, and decimals. */
    private static final BigDecimal MANY = BigDecimal.valueOf(1000);

    /** Empty if it is nothing that can grow. */
    static Optional<TriedValues> of(String text) {
        int words = text.strip().split("\\s+").length;
        if (words >= WORDS_OF_A_TEXT) {
            return Optional.of(new TriedValues(
                    amounts(1, words, 2L * words, 10L * words),
                    0,
                    count -> "word ".repeat(count.intValue()).strip()));
        }
        if (text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            return Optional.of(number(new BigDecimal(text)));
        }
        try {
            long day = LocalDate.parse(text).toEpochDay();
            return Optional.of(new TriedValues(
                    amounts(day - 1000, day - 100, day, day + 100, day + 1000),
                    0,
                    days -> LocalDate.ofEpochDay(days.longValue()).toString()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static TriedValues number(BigDecimal value) {
        Set<BigDecimal> probes = new TreeSet<>(List.of(
                BigDecimal.ZERO,
                value.divide(TWO, Math.max(0, value.scale()), RoundingMode.FLOOR),
                value,
                value.multiply(TWO),
                value.multiply(BigDecimal.TEN)));
        if (value.compareTo(HUNDRED) <= 0) {
            probes.add(HUNDRED);
        }
        if (value.compareTo(BigDecimal.TEN) <= 0) {
            probes.addAll(amounts(1, 2, 3, 4, 5));
        }
        return new TriedValues(List.copyOf(probes), value.compareTo(MANY) >= 0 ? 0 : PLACES, BigDecimal::toPlainString);
    }

    private static List<BigDecimal> amounts(long... amounts) {
        List<BigDecimal> all = new ArrayList<>();
        for (long amount : amounts) {
            all.add(BigDecimal.valueOf(amount));
        }
        return all;
    }

    /** So much of it, as a bid says it. */
    String text(BigDecimal amount) {
        return how.apply(amount);
    }
}
