package bpv.release;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.quantity.Quarter;
import java.util.ArrayList;
import java.util.List;

/**
 * One quarter of an Alliance's award in a year that is linked to performance, or of several awards together.
 *
 * @param quarter the quarter
 * @param due its instalment
 * @param paid the part paid for the quarter itself
 * @param held the rest, held back: due less paid
 * @param reReleased what earlier quarters of the year held and is released in this one
 * @param stillHeld what the year holds after this quarter
 */
public record Instalment(Quarter quarter, Money due, Money paid, Money held, Money reReleased, Money stillHeld) {

    /**
     * What was decided for one quarter.
     *
     * @param part the part of the instalment paid, in per cent
     * @param releasesHeld whether what earlier quarters hold is released
     */
    public record Decision(int part, boolean releasesHeld) {}

    /** What is paid out in the quarter: for itself, and of what earlier ones held. */
    public Money cashNeed() {
        return paid.plus(reReleased);
    }

    /** This and the same quarter of another award together. */
    public Instalment plus(Instalment other) {
        if (!quarter.equals(other.quarter)) {
            throw new IllegalArgumentException(quarter + " and " + other.quarter + " are not added up");
        }
        return new Instalment(
                quarter,
                due.plus(other.due),
                paid.plus(other.paid),
                held.plus(other.held),
                reReleased.plus(other.reReleased),
                stillHeld.plus(other.stillHeld));
    }

    /** The four instalments of a year's award, given what was decided for each quarter. */
    public static List<Instalment> of(FinancialYear year, Money award, List<Decision> decisions) {
        List<Money> parts = award.instalments(decisions.size());
        List<Instalment> instalments = new ArrayList<>(parts.size());
        Money holding = Money.NOTHING;
        for (int i = 0; i < parts.size(); i++) {
            Money due = parts.get(i);
            Money paid = due.percent(Fraction.of(decisions.get(i).part()));
            Money held = due.minus(paid);
            Money reReleased = decisions.get(i).releasesHeld() ? holding : Money.NOTHING;
            holding = holding.minus(reReleased).plus(held);
            instalments.add(new Instalment(new Quarter(year, i + 1), due, paid, held, reReleased, holding));
        }
        return instalments;
    }
}
