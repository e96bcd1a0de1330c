package bpv.rules.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Something in a rule file that keeps it from being read.
 *
 * @param kind what kind of fault it is, such as {@code missing-end}; stable between versions
 * @param span where
 * @param message one sentence that says all of it
 * @param suggestion what to write instead; null if there is no good guess
 */
public record SyntaxFault(
        String kind, Span span, String message, @Nullable String suggestion) {}
