package bpv.rules;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.source.WrittenDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the values of a file of numbers are written. What is written otherwise is refused in words for its writer. */
final class WrittenValue {
    private WrittenValue() {}

    static Object scalar(String text, Class<?> type) {
        if (type == Fraction.class) {
            return Fraction.of(decimal(text));
        }
        if (type == int.class) {
            return (int) whole(text, Integer.MAX_VALUE);
        }
        if (type == long.class) {
            return whole(text, Long.MAX_VALUE);
        }
        if (type == LocalDate.class) {
            return day(text);
        }
        if (type == FinancialYear.class) {
            return year(text);
        }
        if (type == boolean.class) {
            return truth(text);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        return text;
    }

    private static LocalDate day(String text) {
        try {
            return WrittenDay.of(text);
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("a day such as 2017-04-01 is wanted, but it is '" + text + "'");
        }
    }

    static long whole(String text, long most) {
        BigDecimal number = decimal(text);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException(
                    "a whole number of at most " + most + " is wanted, but it is '" + text + "'");
        }
        return number.longValueExact();
    }

    static BigDecimal decimal(String text) {
        try {
            return PlainNumber.of(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a number such as 85 or 0.5 is wanted, but it is '" + text + "'");
        }
    }

    /** The enum constant whose name, in camel case, is the text. */
    private static Object constant(String text, Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = camelCase(((Enum<?>) constant).name());
            names.add(name);
            if (name.equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "one of " + String.join(", ", names) + " is wanted, but it is '" + text + "'");
    }

    /** The name of a constant as files write it: {@code FUND_LATER} as {@code fundLater}. */
    static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("true or false is wanted, but it is '" + text + "'");
        }
        return text.equals("true");
    }

    static FinancialYear year(String text) {
        return FinancialYear.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a financial year such as 2017/18 is wanted, but it is '" + text + "'"));
    }

    /**
     * What a number has to be and is; null if it is within its range.
     *
     * @param above whether it has to be more than the least
     * @param most {@link Long#MAX_VALUE} for no limit
     */
    static @Nullable String outside(Fraction number, long least, boolean above, long most) {
        Fraction low = Fraction.of(least);
        if ((above ? number.above(low) : number.atLeast(low)) && number.atMost(Fraction.of(most))) {
            return null;
        }
        return (above ? "above " + least : least + " or more") + (most == Long.MAX_VALUE ? "" : " and at most " + most)
                + ", but is " + number;
    }
}
