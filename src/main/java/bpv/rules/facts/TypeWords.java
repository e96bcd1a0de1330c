package bpv.rules.facts;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types as policy staff call them. */
final class TypeWords {
    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "text",
            LocalDate.class, "a day",
            Fraction.class, "an exact number",
            BigDecimal.class, "an exact decimal",
            BigInteger.class, "a whole number",
            Money.class, "money",
            FinancialYear.class, "a financial year",
            Void.class, "nothing");

    private TypeWords() {}

    /** How a type is called where something is said of it. */
    static String nameOf(Class<?> type) {
        String words = of(type);
        boolean own = type.getName().startsWith("bpv.");
        return own ? type.getSimpleName() : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String of(@Nullable Type type) {
        Class<?> raw = Types.raw(type);
        if (raw == null) {
            return "something";
        }
        Class<?> boxed = Types.boxed(raw);
        if (WORDS.containsKey(boxed)) {
            return String.valueOf(WORDS.get(boxed));
        }
        if (boxed == Boolean.class) {
            return "true or false";
        }
        if (Types.isWhole(boxed)) {
            return "a whole number";
        }
        if (Types.isFloating(boxed)) {
            return "an inexact number";
        }
        if (raw.isEnum()) {
            return "one of " + raw.getSimpleName();
        }
        if (List.of(Comparable.class, CharSequence.class, Object.class).contains(raw)) {
            return "any value";
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return "a list"
                    + (type instanceof ParameterizedType list ? " of " + of(list.getActualTypeArguments()[0]) : "");
        }
        return raw.getSimpleName();
    }
}
