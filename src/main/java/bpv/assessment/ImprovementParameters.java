package bpv.assessment;

import bpv.bid.OutcomeDefinition;
import bpv.quantity.Fraction;
import bpv.quantity.Within;
import java.time.LocalDate;
import java.util.List;

/**
 * What may be offered to an Alliance that asks what to change, and how changes of different kinds are compared.
 *
 * @param offered whether anything is offered, to all Alliances alike
 * @param changeable the fields that may be changed or added to
 * @param submittedFrom the first day of submission that is offered
 * @param percentGrain changed values in per cent are multiples of it; above zero, as every grain
 * @param ratingGrain the same for points of 10
 * @param perThousandGrain the same for appointments per 1,000 patients a year
 * @param stepsPerUnit how many credible steps count as one unit of change
 * @param daysPerUnit how many days count as one unit
 * @param askPerUnit how much of the section's ask counts as one unit, in per cent
 * @param addedDate units that a date counts for where there was none
 * @param writtenText units that a text counts for
 * @param changedChoice units that another choice counts for
 * @param addedItem units that an added item of a list counts for
 * @param stateLimit combinations after which the search keeps few of them and proves nothing
 */
public record ImprovementParameters(
        boolean offered,
        List<ChangeableField> changeable,
        LocalDate submittedFrom,
        @Within(above = true) Fraction percentGrain,
        @Within(above = true) Fraction ratingGrain,
        @Within(above = true) Fraction perThousandGrain,
        @Within(above = true) Fraction stepsPerUnit,
        @Within(least = 1) int daysPerUnit,
        @Within(above = true) Fraction askPerUnit,
        @Within Fraction addedDate,
        @Within Fraction writtenText,
        @Within Fraction changedChoice,
        @Within Fraction addedItem,
        @Within(least = 1) int stateLimit) {
    public ImprovementParameters {
        changeable = List.copyOf(changeable);
    }

    public boolean allows(ChangeableField field) {
        return changeable.contains(field);
    }

    /** What changed trajectory values of an outcome are multiples of. */
    public Fraction grain(OutcomeDefinition.Unit unit) {
        return switch (unit) {
            case PER_CENT -> percentGrain;
            case RATING -> ratingGrain;
            case PER_THOUSAND_A_YEAR -> perThousandGrain;
        };
    }
}
