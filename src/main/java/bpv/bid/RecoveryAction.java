package bpv.bid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action to recover the 62-day standard.
 *
 * @param action what will be done
 * @param owner who answers for it, if named
 * @param due by when, if dated
 */
public record RecoveryAction(
        String action, @Nullable String owner, @Nullable LocalDate due) {}
