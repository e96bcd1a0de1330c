package bpv.rules.safety;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that a rule may name, in one place. The principle: of the facts, every public method that gives a value, and
 * every public constant, since facts are immutable and their methods have no effect; of Java, the few methods of texts,
 * lists, numbers and days below, none of which has an effect, waits, asks for the day, or makes something out of proportion
 * to what it is given.
 */
final class AllowedWords {
    /** Whose public classes are facts, or parts of facts. */
    static final List<String> FACTS =
            List.of("bpv.assessment", "bpv.bid", "bpv.alliance", "bpv.quantity", "bpv.release");

    /** By class, the methods of Java that rules may call. */
    static final Map<String, Set<String>> JAVA = new TreeMap<>();

    static {
        java(
                "java.lang.String",
                "length isEmpty isBlank contains startsWith endsWith equals equalsIgnoreCase strip compareTo indexOf "
                        + "lastIndexOf substring toString hashCode");
        java("java.lang.Boolean", "booleanValue equals toString valueOf TRUE FALSE");
        java("java.lang.Integer", "intValue longValue equals compareTo toString valueOf");
        java("java.lang.Long", "intValue longValue equals compareTo toString valueOf");
        java("java.lang.Number", "intValue longValue");
        java("java.lang.Enum", "name ordinal equals compareTo toString");
        java("java.lang.Comparable", "compareTo");
        java(
                "java.math.BigDecimal",
                "add subtract negate abs signum min max equals compareTo toPlainString toString valueOf ZERO ONE TEN "
                        + "intValue longValue");
        java("java.math.BigInteger", "signum equals compareTo toString intValue longValue ZERO ONE TEN");
        for (String list : List.of("List", "Set", "Collection", "SortedSet")) {
            java("java.util." + list, "size isEmpty contains containsAll get indexOf equals toString");
        }
        for (String map : List.of("Map", "SortedMap")) {
            java("java.util." + map, "size isEmpty containsKey get getOrDefault keySet values equals toString");
        }
        java("java.util.Optional", "isPresent isEmpty get orElse equals toString");
        String days = "isAfter isBefore equals compareTo toString plusMonths minusMonths plusYears minusYears getYear "
                + "getMonthValue of ";
        java("java.time.LocalDate", days + "isEqual plusDays minusDays plusWeeks minusWeeks getDayOfMonth");
        java("java.time.YearMonth", days + "atDay atEndOfMonth");
    }

    /** Words of a condition. */
    static final Set<String> OF_CONDITIONS =
            words("and or not exists forall from collect accumulate in contains memberOf this null true false");

    /** What an accumulate may count by. */
    static final Set<String> OF_ACCUMULATES = words("count sum min max average collectList collectSet");

    /** Kinds of values, besides facts, that a consequence may give a name to. */
    static final Set<String> OF_VALUES = words("int long boolean");

    /** Words of a consequence. */
    static final Set<String> OF_CONSEQUENCES = words("insert if else null true false");

    /** What stands on the card of a rule. */
    static final Set<String> OF_CARDS = words("criterion source standing owner");

    /** Signs that may stand between words. */
    static final Set<String> SIGNS = words("( ) , ; . == != < <= > >= && || ! + - * / %");

    private AllowedWords() {}

    private static void java(String owner, String methods) {
        JAVA.put(owner, words(methods));
    }

    private static Set<String> words(String words) {
        return new TreeSet<>(Arrays.asList(words.split(" ")));
    }

    /** Whether a class belongs to the facts, by its name or that of the class around it. */
    static boolean isFact(String className) {
        int end = className.lastIndexOf('.');
        return end > 0 && FACTS.contains(className.substring(0, end));
    }

    /** The classes of Java that need no import, by their short names. */
    static Map<String, String> withoutImport() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : JAVA.keySet()) {
            if (name.startsWith("java.lang.")) {
                names.put(name.substring("java.lang.".length()), name);
            }
        }
        return names;
    }
}
