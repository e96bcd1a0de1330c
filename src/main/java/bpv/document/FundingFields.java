package bpv.document;

import static bpv.document.Field.optional;
import static bpv.document.Field.required;

import bpv.bid.AfterFunding;
import bpv.bid.Phase;
import bpv.bid.RecurrentFunding;
import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.List;

/** The parts of the form that ask for money. */
final class FundingFields {
    private FundingFields() {}

    /** A list with what is asked for in each financial year. */
    static Shape<List<YearFunding>> funding(List<FinancialYear> years) {
        return new Checked<>(Items.any(yearFunding(years)), new Once("year", "year-twice"));
    }

    static Shape<YearFunding> yearFunding(List<FinancialYear> years) {
        Field<FinancialYear> year =
                required("year", "Financial year", "The financial year, such as 2017/18.", new Year(years));
        Field<Money> revenue =
                required("revenue", "Revenue", "Money to run things, in whole pounds, such as 1200000.", new Pounds());
        Field<Money> capital = optional(
                "capital",
                "Capital",
                "Money to build or buy things, in whole pounds; nothing if left out.",
                new Pounds());
        return new Group<>(
                List.of(year, revenue, capital),
                values -> new YearFunding(values.of(year), values.of(revenue), values.or(capital, Money.NOTHING)));
    }

    static Shape<Phase> phase(List<FinancialYear> years) {
        Field<String> name = required("name", "Name", "What the phase is called.", new Text());
        Field<List<YearFunding>> funding =
                required("funding", "Funding", "What the phase takes in each financial year.", funding(years));
        return new Group<>(List.of(name, funding), values -> new Phase(values.of(name), values.of(funding)));
    }

    static Shape<AfterFunding> afterFunding() {
        Field<Money> recurrentCost = optional(
                "recurrentCost",
                "Recurrent cost",
                "The yearly cost that goes on when the fund ends, in whole pounds.",
                new Pounds());
        Field<RecurrentFunding> metBy = optional(
                "metBy",
                "Met by",
                "What meets that cost: cash-releasing savings, the CCG baseline, or none.",
                Word.of(RecurrentFunding.values(), RecurrentFunding::key));
        return new Group<>(
                List.of(recurrentCost, metBy),
                values -> new AfterFunding(values.orNull(recurrentCost), values.orNull(metBy)));
    }
}
