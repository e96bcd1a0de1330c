package bpv.bid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done by a day.
 *
 * @param outcome the id of the outcome it serves, if any
 * @param what what is to be done
 * @param due the day
 * @param owner who answers for it, if named
 * @param pointer where it stands in its document, as a JSON Pointer
 */
public record Milestone(
        @Nullable String outcome,
        String what,
        LocalDate due,
        @Nullable String owner,
        String pointer) {}
