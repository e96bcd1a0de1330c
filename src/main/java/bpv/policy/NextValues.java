package bpv.policy;

import bpv.quantity.FinancialYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values nearest to one: a number with the smallest step of its unit more and less, the day before and after. */
final class NextValues {
    /** From here on a number is taken to be round, and its step is that of its last digit that is not 0. */
    private static final BigDecimal ROUND = new BigDecimal(1000);

    private static final Map<String, String> OPPOSITE =
            Map.of("true", "false", "false", "true", "up", "down", "down", "up");

    private NextValues() {}

    /**
     * @param choices the words that it may be; none if it is no choice
     */
    static List<String> of(String text, List<String> choices) {
        if (!choices.isEmpty()) {
            return choices.stream().filter(word -> !word.equals(text)).toList();
        }
        if (OPPOSITE.containsKey(text)) {
            return List.of(OPPOSITE.getOrDefault(text, text));
        }
        Optional<FinancialYear> year = FinancialYear.parse(text);
        if (year.isPresent()) {
            String before = new FinancialYear(year.get().start() - 1).toString();
            return List.of(year.get().next().toString(), before);
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return List.of(day.plusDays(1).toString(), day.minusDays(1).toString());
        } catch (DateTimeParseException noDay) {
            return numbers(text);
        }
    }

    private static List<String> numbers(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return List.of();
        }
        BigDecimal step = step(number);
        String more = number.add(step).toPlainString();
        return number.signum() > 0 ? List.of(more, number.subtract(step).toPlainString()) : List.of(more);
    }

    /** One unit of the last place written; of a large round number, of its last digit that is not 0. */
    static BigDecimal step(BigDecimal number) {
        boolean round = number.scale() <= 0 && number.abs().compareTo(ROUND) >= 0;
        BigDecimal shown = round ? number.stripTrailingZeros() : number;
        return shown.ulp();
    }
}
