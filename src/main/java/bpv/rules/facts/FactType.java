package bpv.rules.facts;

import java.util.List;
import java.util.Optional;

/**
 * A type of facts, or of the values that facts hold.
 *
 * @param name as rules write it, such as {@code OutcomeProgress} or {@code Measure}
 * @param type the class itself
 * @param kind what it is for
 * @param fields what a fact of it tells, by name
 * @param values the constants of a choice, in order; none for other types
 * @param meaning one line; empty where nothing is said
 */
public record FactType(
        String name, Class<?> type, Kind kind, List<FactField> fields, List<String> values, String meaning) {
    public FactType {
        fields = List.copyOf(fields);
        values = List.copyOf(values);
    }

    /** What a type is for. */
    public enum Kind {
        /** What a rule set has to answer for, and what else it is given. */
        GIVEN,
        /** The numbers of {@code parameters.yaml}. */
        NUMBERS,
        /** What rules insert. */
        CONCLUSION,
        /** A choice of constants. */
        CHOICE,
        /** What fields of facts hold. */
        VALUE
    }

    public Optional<FactField> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    /** How it is imported. */
    public String importName() {
        return String.valueOf(type.getCanonicalName());
    }
}
