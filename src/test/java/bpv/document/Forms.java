package bpv.document;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeClass;
import bpv.bid.OutcomeDefinition;
import bpv.bid.OutcomeDefinition.Unit;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The form of round 2017-2021, with what the reader needs to know of each outcome. */
final class Forms {
    static final BidForm ROUND_2017 = new BidForm(
            "2017-2021",
            Stream.of(2017, 2018, 2019, 2020).map(FinancialYear::new).toList(),
            outcomes(),
            List.of(
                    "north-east-and-cumbria",
                    "lancashire-and-south-cumbria",
                    "cheshire-and-merseyside",
                    "west-yorkshire",
                    "humber-coast-and-vale",
                    "south-yorkshire-bassetlaw-north-derbyshire-and-hardwick",
                    "greater-manchester",
                    "west-midlands",
                    "east-midlands",
                    "east-of-england",
                    "south-east-london",
                    "north-west-and-south-west-london",
                    "north-central-and-north-east-london",
                    "thames-valley",
                    "kent-and-medway",
                    "surrey-and-sussex",
                    "somerset-wiltshire-avon-and-gloucestershire",
                    "peninsula",
                    "wessex"));

    private Forms() {}

    private static List<OutcomeDefinition> outcomes() {
        List<OutcomeDefinition> outcomes = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            outcomes.add(outcome("ED" + i, Intervention.EARLY_DIAGNOSIS, Unit.PER_CENT));
        }
        for (int i = 1; i <= 6; i++) {
            outcomes.add(outcome("RP" + i, Intervention.RECOVERY_PACKAGE, i == 6 ? Unit.RATING : Unit.PER_CENT));
        }
        for (int i = 1; i <= 5; i++) {
            Unit unit = i == 5 ? Unit.PER_THOUSAND_A_YEAR : Unit.PER_CENT;
            outcomes.add(outcome("SF" + i, Intervention.STRATIFIED_FOLLOW_UP, unit));
        }
        return outcomes;
    }

    private static OutcomeDefinition outcome(String id, Intervention intervention, Unit unit) {
        return new OutcomeDefinition(
                id,
                intervention,
                "what " + id + " measures",
                unit,
                false,
                null,
                OutcomeClass.EXPERIENCE,
                true,
                Fraction.ONE,
                Fraction.ONE);
    }
}
