package bpv.bid;

import org.jspecify.annotations.Nullable;

/**
 * The evidence behind an outcome.
 *
 * @param kind what kind it is, if given
 * @param reference where it can be read, if given
 */
public record Evidence(
        @Nullable EvidenceKind kind, @Nullable String reference) {}
