package bpv.performance;

import bpv.quantity.Fraction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patients first treated, and those of them treated within 62 days of urgent referral. Counted in half patients, so that
 * what two hospitals share is added up exactly.
 *
 * @param treatedHalves twice the patients treated
 * @param withinHalves twice those treated within 62 days
 */
public record Patients(long treatedHalves, long withinHalves) {
    static final Patients NONE = new Patients(0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(\\.5)? of (\\d{1,9})(\\.5)?");

    public Patients {
        if (withinHalves < 0 || withinHalves > treatedHalves) {
            throw new IllegalArgumentException(
                    "of " + shown(treatedHalves) + " treated, " + shown(withinHalves) + " cannot be within 62 days");
        }
    }

    /**
     * Written as in the rules folder, such as {@code 615 of 741} or {@code 592 of 691.5}; empty if the text has another form.
     *
     * @throws IllegalArgumentException if more are within 62 days than were treated
     */
    static Optional<Patients> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Patients(
                        halves(form.group(3), form.group(4) != null), halves(form.group(1), form.group(2) != null)))
                : Optional.empty();
    }

    private static long halves(String whole, boolean half) {
        return 2 * Long.parseLong(whole) + (half ? 1 : 0);
    }

    Patients plus(Patients other) {
        return new Patients(treatedHalves + other.treatedHalves, withinHalves + other.withinHalves);
    }

    /** Such as {@code 691.5}. */
    String treated() {
        return shown(treatedHalves);
    }

    /** Such as {@code 592}. */
    String within() {
        return shown(withinHalves);
    }

    static String shown(long halves) {
        return (halves < 0 ? "-" : "") + Math.abs(halves) / 2 + (halves % 2 == 0 ? "" : ".5");
    }

    /** Within as a percentage of treated, unrounded; empty when nobody was treated. */
    Optional<Fraction> percent() {
        return treatedHalves == 0 ? Optional.empty() : Optional.of(Fraction.of(100 * withinHalves, treatedHalves));
    }

    /** As the rules folder writes it. */
    @Override
    public String toString() {
        return within() + " of " + treated();
    }
}
