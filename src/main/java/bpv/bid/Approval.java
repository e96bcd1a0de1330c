package bpv.bid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person's approval: who, and on which day, as far as given. */
public record Approval(
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable LocalDate date) {}
