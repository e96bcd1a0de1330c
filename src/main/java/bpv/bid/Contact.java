package bpv.bid;

import org.jspecify.annotations.Nullable;

/** The principal contact of the bid; each part as written, if given. */
public record Contact(
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable String phone,
        @Nullable String email) {}
