package bpv.rules;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.quantity.Within;
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
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the numbers of a file to the record that rules read them from. A number that the record does not know, or that the
 * file lacks, is a fault with its line, so that a misspelling on either side cannot pass.
 */
final class ParameterBinder {
    /** A million million: more than any year's money, and little enough to add up in pence. */
    private static final long MOST_POUNDS = 1_000_000_000_000L;

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
                    words.add(WrittenValue.camelCase(((Enum<?>) constant).name()));
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
            String message = String.valueOf(refused.getTargetException().getMessage());
            throw new RulesRejected(List.of(ParameterFile.problem(file, placeOf(message, numbers), message)));
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
            Object value = WrittenValue.scalar(text(number.value()), component.getType());
            Within range = component.getAnnotation(Within.class);
            String outside = range == null
                    ? null
                    : WrittenValue.outside(
                            Fraction.of(WrittenValue.decimal(text(number.value()))),
                            range.least(),
                            range.above(),
                            range.most());
            if (outside != null) {
                problems.add(
                        ParameterFile.problem(file, number.value().place(), number.name() + " must be " + outside));
                return null;
            }
            return value;
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException wrong) {
            problems.add(ParameterFile.problem(
                    file,
                    number.value().place(),
                    number.name() + " cannot be read: " + wrong.getMessage(),
                    meant(number.value(), component.getType())));
            return null;
        }
    }

    /** Where the number stands that a message names first. */
    private static Place placeOf(String message, Map<String, Dated> numbers) {
        Matcher word = Pattern.compile("\\w+").matcher(message);
        while (word.find()) {
            Dated named = numbers.get(word.group());
            if (named != null) {
                return named.value().place();
            }
        }
        return Place.START;
    }

    /** The word that may be meant where one of a choice is wanted. */
    private static @Nullable String meant(Node value, Class<?> type) {
        if (!type.isEnum() || !(value instanceof Scalar scalar)) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            words.add(WrittenValue.camelCase(((Enum<?>) constant).name()));
        }
        return Nearest.to(scalar.text(), words)
                .map(near -> "Did you mean " + near + "?")
                .orElse(null);
    }

    private static SortedMap<FinancialYear, Money> yearlyMoney(Node node) {
        SortedMap<FinancialYear, Money> money = new TreeMap<>();
        if (!(node instanceof Mapping mapping)) {
            throw new IllegalArgumentException("pounds for each financial year are wanted, such as 2017/18: 123000000");
        }
        for (Entry entry : mapping.entries()) {
            money.put(WrittenValue.year(entry.key()), pounds(entry));
        }
        return money;
    }

    private static Money pounds(Entry year) {
        String text = text(year.value());
        if (text.startsWith("-")) {
            throw new IllegalArgumentException("pounds are wanted for " + year.key() + ", but it is '" + text + "'");
        }
        return Money.ofPounds(WrittenValue.whole(text, MOST_POUNDS));
    }

    private static List<Object> items(Node node, Class<?> type) {
        if (!(node instanceof Sequence sequence)) {
            throw new IllegalArgumentException("a list in square brackets is wanted");
        }
        List<Object> items = new ArrayList<>();
        sequence.items().forEach(item -> items.add(WrittenValue.scalar(text(item), type)));
        return items;
    }

    private static String text(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        throw new IllegalArgumentException("a single value is wanted");
    }
}
