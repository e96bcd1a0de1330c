package bpv.document;

/**
 * What the form asks for in one place.
 *
 * @param title in two or three words
 * @param description what to write, in a sentence
 * @param expected what a value may be, as a phrase
 * @param required whether a bid without it has a problem
 */
public record Asked(String title, String description, String expected, boolean required) {
    static Asked of(Field<?> field) {
        return new Asked(field.title(), field.description(), field.shape().expected(), field.required());
    }
}
