package bpv.rules.syntax;

/**
 * A comment, with its marks.
 *
 * @param span where it stands
 * @param text all of it, from {@code //} to the end of the line, or from {@code /*} on
 */
public record Comment(Span span, String text) {}
