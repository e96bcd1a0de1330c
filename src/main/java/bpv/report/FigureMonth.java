package bpv.report;

import bpv.quantity.Fraction;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month that counts for a quarter, and where its figure comes from: an assumed figure never passes for a real one.
 *
 * @param month the month
 * @param basis where its figure comes from
 * @param percent treated within 62 days, in per cent; null if that is not known
 * @param stated what was assumed, as it was written; empty if nothing was
 * @param capped whether the assumed change led beyond 0% or 100% and was cut off
 */
public record FigureMonth(
        YearMonth month, Basis basis, @Nullable Fraction percent, String stated, boolean capped) {
    /** Where a figure comes from. */
    public enum Basis {
        REAL("real", "real"),
        ASSUMED("assumed", "assumed"),
        NOT_KNOWN("notKnown", "not known");

        private final String key;
        private final String words;

        Basis(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }

        /** The word for it in JSON. */
        public String key() {
            return key;
        }
    }
}
