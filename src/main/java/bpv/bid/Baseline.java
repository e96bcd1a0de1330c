package bpv.bid;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where an outcome starts from.
 *
 * @param value in the outcome's unit
 * @param period the period measured, if given
 * @param source where the figure comes from, if given
 */
public record Baseline(
        BigDecimal value, @Nullable Period period, @Nullable BaselineSource source) {}
