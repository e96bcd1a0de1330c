package bpv.benchmark;

import bpv.alliance.Alliance;
import bpv.bid.AfterFunding;
import bpv.bid.ClaimedOutcome;
import bpv.bid.Intervention;
import bpv.bid.Lead;
import bpv.bid.Milestone;
import bpv.bid.OutcomeDefinition;
import bpv.bid.RecurrentFunding;
import bpv.bid.Risk;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.rules.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up sections. */
final class GeneratedSection {
    private static final LocalDate IN_POST = LocalDate.of(2017, 7, 1);

    private final List<OutcomeDefinition> definitions;
    private final GeneratedOutcome outcomes;
    private final GeneratedMoney money;

    GeneratedSection(Numbers numbers, Fraction everyone) {
        definitions = numbers.outcomes();
        outcomes = new GeneratedOutcome(numbers.allocation().years());
        money = new GeneratedMoney(numbers, everyone);
    }

    Section section(Chance chance, Alliance alliance, Intervention intervention) {
        String pointer = "/interventions/" + intervention.key();
        List<YearFunding> funding = money.funding(chance, alliance);
        List<FinancialYear> funded = funding.stream()
                .filter(year -> !year.total().isNothing())
                .map(YearFunding::year)
                .toList();
        List<ClaimedOutcome> claimed = claimed(chance, intervention, pointer);
        List<String> ids = claimed.stream().map(ClaimedOutcome::outcome).toList();
        return new Section(
                alliance.id(),
                intervention,
                chance.text(),
                chance.mostly(() -> lead(chance)),
                claimed,
                milestones(chance, ids, funded, pointer),
                risks(chance, ids, pointer),
                funding,
                money.phases(chance, funding),
                chance.mostly(() -> afterFunding(chance)),
                chance.text(),
                chance.text());
    }

    private List<ClaimedOutcome> claimed(Chance chance, Intervention intervention, String pointer) {
        List<ClaimedOutcome> claimed = new ArrayList<>();
        boolean everything = chance.oneIn(2);
        for (OutcomeDefinition outcome : chance.shuffled(definitions)) {
            boolean belongs = outcome.intervention() == intervention;
            if (belongs && (outcome.core() ? chance.careful() || !chance.oneIn(3) : everything || !chance.oneIn(3))) {
                claimed.add(outcomes.claimed(chance, outcome, pointer + "/outcomes/" + claimed.size()));
            }
        }
        return claimed;
    }

    private static Lead lead(Chance chance) {
        LocalDate inPost = chance.careful() ? IN_POST.minusDays(chance.of(0, 1, 60, 150)) : null;
        return new Lead(chance.name(), chance.name(), chance.careful() ? inPost : IN_POST.plusDays(1));
    }

    private static AfterFunding afterFunding(Chance chance) {
        Money cost = Money.ofPounds(chance.of(0, 0, 1, chance.between(1, 900) * 1000));
        @Nullable
        RecurrentFunding metBy = chance.careful()
                ? chance.of(RecurrentFunding.CASH_RELEASING_SAVINGS, RecurrentFunding.CCG_BASELINE)
                : chance.of(RecurrentFunding.NONE, null);
        return new AfterFunding(chance.mostly(() -> cost), metBy);
    }

    /** One for each outcome and funded year; or without an owner, for no outcome, a day off the year, or missing. */
    private static List<Milestone> milestones(
            Chance chance, List<String> outcomes, List<FinancialYear> funded, String pointer) {
        List<Milestone> milestones = new ArrayList<>();
        for (String outcome : outcomes) {
            for (FinancialYear year : funded) {
                if (!chance.careful() && chance.oneIn(2)) {
                    continue;
                }
                milestones.add(new Milestone(
                        chance.careful() ? outcome : chance.of(null, chance.of(outcomes)),
                        chance.words(chance.between(4, 12)),
                        due(chance, year),
                        chance.name(),
                        pointer + "/milestones/" + milestones.size()));
            }
        }
        return milestones;
    }

    private static LocalDate due(Chance chance, FinancialYear year) {
        if (chance.careful()) {
            return chance.of(
                    year.firstDay(),
                    LocalDate.of(year.start(), 9, 30),
                    LocalDate.of(year.start(), 10, 1),
                    year.lastDay(),
                    year.firstDay().plusDays(chance.between(0, 360)));
        }
        return chance.of(year.firstDay().minusDays(1), year.lastDay().plusDays(1), LocalDate.of(2015, 5, 5));
    }

    private static List<Risk> risks(Chance chance, List<String> outcomes, String pointer) {
        List<Risk> risks = new ArrayList<>();
        for (int i = chance.between(0, 4); i > 0; i--) {
            boolean onOne = !outcomes.isEmpty() && !chance.oneIn(4);
            risks.add(new Risk(
                    onOne ? chance.of(outcomes) : null,
                    chance.name(),
                    chance.of(3, chance.between(1, 5)),
                    chance.of(5, chance.between(1, 5)),
                    chance.name(),
                    chance.name(),
                    pointer + "/risks/" + risks.size()));
        }
        return risks;
    }
}
