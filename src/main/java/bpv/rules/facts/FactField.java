package bpv.rules.facts;

import java.lang.reflect.Type;

/**
 * Something that a fact tells.
 *
 * @param name as rules write it
 * @param type the type of its value
 * @param nullable whether it may be nothing ({@code null})
 * @param given whether it is part of the fact itself; false where it is worked out from other fields
 * @param meaning one line; empty where nothing is said
 */
public record FactField(String name, Type type, boolean nullable, boolean given, String meaning) {
    /** The type in words, such as {@code a whole number} or {@code one of Measure}. */
    public String typeInWords() {
        return TypeWords.of(type);
    }
}
