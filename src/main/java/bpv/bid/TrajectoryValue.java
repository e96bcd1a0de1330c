package bpv.bid;

import bpv.quantity.FinancialYear;
import java.math.BigDecimal;

/** The value that an outcome is to have at the end of a financial year, in the outcome's unit. */
public record TrajectoryValue(FinancialYear year, BigDecimal value) {}
