package bpv.bid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The Alliance's delivery plan.
 *
 * @param title what it is called
 * @param agreed the day on which it was agreed
 * @param stpLink how it is linked to the local STP plan
 */
public record DeliveryPlan(
        @Nullable String title,
        @Nullable LocalDate agreed,
        @Nullable String stpLink) {}
