package bpv.improvement;

import bpv.alliance.Alliance;
import bpv.assessment.ChangeableField;
import bpv.bid.AfterFunding;
import bpv.bid.RecurrentFunding;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.improvement.Edit.Serves;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What settles a concern about the money of one section. */
final class ResourceRemedies {
    private final Judge judge;
    private final Fields fields;
    private final Alliance alliance;
    private final Section section;

    ResourceRemedies(Judge judge, Alliance alliance, Section section) {
        this.judge = judge;
        this.fields = new Fields(judge.improvement());
        this.alliance = alliance;
        this.section = section;
    }

    /** The smallest change that settles a concern; empty if none may be offered. */
    Optional<Remedy> of(String concern) {
        return switch (concern) {
            case "M1" -> judge.improvement().allows(ChangeableField.FUNDING) ? lowerAsk() : Optional.empty();
            case "M2" -> judge.improvement().allows(ChangeableField.AFTER_FUNDING) ? metBy() : Optional.empty();
            case "M3" ->
                judge.improvement().allows(ChangeableField.PRODUCTIVITY_AND_QUALITY)
                        ? Optional.of(Remedy.of(productivity()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The most that raises no concern is found by asking the rules, as a smaller ask never raises one. */
    private Optional<Remedy> lowerAsk() {
        long clear = section.fundedYears().size();
        long raises = section.totalAsked().pounds();
        if (!clears(clear)) {
            return Optional.empty();
        }
        while (raises - clear > 1) {
            long middle = clear + (raises - clear) / 2;
            if (clears(middle)) {
                clear = middle;
            } else {
                raises = middle;
            }
        }
        long cut = section.totalAsked().pounds() - clear;
        return new AskCut(section, judge.improvement().askPerUnit(), serves("M1")).by(cut);
    }

    /** Whether an ask of so many pounds in the same years raises no concern. */
    private boolean clears(long pounds) {
        List<YearFunding> funding = new ArrayList<>();
        List<FinancialYear> years = section.fundedYears();
        for (FinancialYear year : years) {
            long asked = funding.isEmpty() ? pounds - years.size() + 1 : 1;
            funding.add(new YearFunding(year, Money.ofPounds(asked), Money.NOTHING));
        }
        return judge.clears(Altered.funding(section, funding), alliance, "M1");
    }

    private Optional<Remedy> metBy() {
        AfterFunding given = section.afterFunding();
        for (RecurrentFunding source : RecurrentFunding.values()) {
            AfterFunding changed = new AfterFunding(given == null ? null : given.recurrentCost(), source);
            if (judge.clears(Altered.afterFunding(section, changed), alliance, "M2")) {
                String before = given == null || given.metBy() == null
                        ? null
                        : given.metBy().key();
                return Optional.of(Remedy.of(fields.choice(
                        section.at("/afterFunding/metBy"),
                        "what meets the recurrent cost after the fund",
                        before,
                        source.key(),
                        serves("M2"))));
            }
        }
        return Optional.empty();
    }

    private Edit productivity() {
        return fields.text(
                section.at("/productivity"),
                "productivity",
                section.productivity(),
                Placeholder.about("say what becomes more productive, or say under quality what becomes better"),
                serves("M3"));
    }

    private Serves serves(String concern) {
        return new Serves(section.id(), concern);
    }
}
