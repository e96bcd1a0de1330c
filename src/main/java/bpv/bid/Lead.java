package bpv.bid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who leads a section's work, and since or from when, as far as given. */
public record Lead(
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable LocalDate inPost) {}
