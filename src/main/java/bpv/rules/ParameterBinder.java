package bpv.rules;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.rules.ParameterFile.Dated;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.Place;
import bpv.source.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives the numbers of a file to the record that rules read them from. A number that the record does not know, or that the
 * file lacks, is a fault with its line, so that a misspelling on either side cannot pass.
 */
final class ParameterBinder {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private ParameterBinder(String file) {
        this.file = file;
    }

    static <R extends Record> R bind(ParameterFile numbers, Class<R> type) {
        ParameterBinder binder = new ParameterBinder(numbers.file());
        R bound = binder.record(numbers.inForce(), type);
        if (!binder.problems.isEmpty()) {
            throw new RulesRejected(binder.problems);
        }
        return bound;
    }

    /** The words that a choice may be; none of what is no choice. */
    static List<String> choices(@Nullable Class<? extends Record> type, String name) {
        List<String> words = new ArrayList<>();
        for (RecordComponent component : type == null ? new RecordComponent[0] : type.getRecordComponents()) {
            if (component.getName().equals(name) && component.getType().isEnum()) {
                for (Object constant : component.getType().getEnumConstants()) {
                    words.add(camelCase(((Enum<?>) constant).name()));
                }
            }
        }
        return words;
    }

    private <R extends Record> R record(Map<String, Dated> numbers, Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        List<String> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            known.add(name);
            types[i] = components[i].getType();
            Dated number = numbers.get(name);
            if (number == null) {
                missing.add(name);
            } else {
                arguments[i] = value(number, components[i]);
            }
        }
        for (Dated number : numbers.values()) {
            if (!known.contains(number.name())) {
                Optional<String> meant = Nearest.to(number.name(), missing).or(() -> Nearest.to(number.name(), known));
                meant.ifPresent(missing::remove);
                problems.add(Problem.at(
                        file,
                        number.namePlace(),
                        "",
                        "unknown-parameter",
                        "no rule reads a number called '" + number.name() + "'; the numbers here are "
                                + String.join(", ", known),
                        "",
                        "",
                        meant.map(near -> "Did you mean " + near + "?").orElse("Take it out, or write one of these.")));
            }
        }
        for (String name : missing) {
            problems.add(
                    ParameterFile.problem(
                            file,
                            Place.START,
                            "the number '" + name + "' is missing",
                            "Add it with means, unit and values, as the others here are written; rules or the program read it."));
        }
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw RulesRejected.at(
                    file, 1, String.valueOf(refused.getTargetException().getMessage()), "", "");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }

    private @Nullable Object value(Dated number, RecordComponent component) {
        try {
            if (component.getType() == SortedMap.class) {
                return yearlyMoney(number.value());
            }
            if (component.getType() == List.class) {
                ParameterizedType list = (ParameterizedType) component.getGenericType();
                return items(number.value(), (Class<?>) list.getActualTypeArguments()[0]);
            }
            return scalar(text(number.value()), component.getType());
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException wrong) {
            problems.add(ParameterFile.problem(
                    file,
                    number.value().place(),
                    number.name() + " cannot be read: " + wrong.getMessage(),
                    meant(number.value(), component.getType())));
            return null;
        }
    }

    /** The word that may be meant where one of a choice is wanted. */
    private static @Nullable String meant(Node value, Class<?> type) {
        if (!type.isEnum() || !(value instanceof Scalar scalar)) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            words.add(camelCase(((Enum<?>) constant).name()));
        }
        return Nearest.to(scalar.text(), words)
                .map(near -> "Did you mean " + near + "?")
                .orElse(null);
    }

    private static Object scalar(String text, Class<?> type) {
        if (type == Fraction.class) {
            return Fraction.of(decimal(text));
        }
        if (type == int.class) {
            return decimal(text).intValueExact();
        }
        if (type == long.class) {
            return decimal(text).longValueExact();
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
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("a day such as 2017-04-01 is wanted, but it is '" + text + "'");
        }
    }

    private static BigDecimal decimal(String text) {
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

    private static SortedMap<FinancialYear, Money> yearlyMoney(Node node) {
        SortedMap<FinancialYear, Money> money = new TreeMap<>();
        if (!(node instanceof Mapping mapping)) {
            throw new IllegalArgumentException("pounds for each financial year are wanted, such as 2017/18: 123000000");
        }
        for (Entry entry : mapping.entries()) {
            money.put(
                    year(entry.key()),
                    Money.ofPounds(decimal(text(entry.value())).longValueExact()));
        }
        return money;
    }

    private static List<Object> items(Node node, Class<?> type) {
        if (!(node instanceof Sequence sequence)) {
            throw new IllegalArgumentException("a list in square brackets is wanted");
        }
        List<Object> items = new ArrayList<>();
        sequence.items().forEach(item -> items.add(scalar(text(item), type)));
        return items;
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("true or false is wanted, but it is '" + text + "'");
        }
        return text.equals("true");
    }

    private static FinancialYear year(String text) {
        return FinancialYear.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a financial year such as 2017/18 is wanted, but it is '" + text + "'"));
    }

    private static String text(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        throw new IllegalArgumentException("a single value is wanted");
    }
}
