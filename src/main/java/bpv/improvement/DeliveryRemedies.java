package bpv.improvement;

import bpv.assessment.ChangeableField;
import bpv.assessment.OutcomePlan;
import bpv.assessment.Words;
import bpv.bid.Milestone;
import bpv.bid.Risk;
import bpv.bid.Section;
import bpv.improvement.Edit.Serves;
import bpv.quantity.FinancialYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes an outcome pass C4: a milestone with an owner in each funded year, and a mitigation of each serious risk.
 * Risks of the whole section are put right once for all of its outcomes, and so stand apart.
 */
final class DeliveryRemedies {
    private final Judge judge;
    private final Fields fields;
    private final OutcomePlan plan;
    private final Section section;

    DeliveryRemedies(Judge judge, OutcomePlan plan) {
        this.judge = judge;
        this.fields = new Fields(judge.improvement());
        this.plan = plan;
        this.section = plan.section();
    }

    /**
     * A way to pass C4.
     *
     * @param early whether it adds a milestone in the first six months of the first funded year
     */
    record Delivery(Remedy remedy, boolean early) {}

    /** Ways to pass it as far as the outcome alone goes; none if that may not be offered. */
    List<Delivery> ways() {
        List<String> ownRisks = risks(false);
        boolean barred = !plan.fundedYearsWithoutMilestone().isEmpty() && !allows(ChangeableField.MILESTONES)
                || !ownRisks.isEmpty() && !allows(ChangeableField.RISK_MITIGATION);
        if (barred) {
            return List.of();
        }
        Remedy common = Remedy.of(ownRisks.stream().map(this::mitigation).toList());
        for (FinancialYear year : plan.fundedYearsWithoutMilestone()) {
            if (!year.equals(section.firstFundedYear())) {
                Remedy added = Remedy.of(added(year));
                common = common.plus(owner(year)
                        .filter(owner -> owner.cost().compareTo(added.cost()) < 0)
                        .orElse(added));
            }
        }
        return inFirstYear(common);
    }

    private List<Delivery> inFirstYear(Remedy common) {
        FinancialYear first = section.firstFundedYear();
        if (!plan.fundedYearsWithoutMilestone().contains(first)) {
            return List.of(new Delivery(common, false));
        }
        List<Delivery> ways = new ArrayList<>();
        owner(first).ifPresent(owner -> ways.add(new Delivery(common.plus(owner), false)));
        ways.add(new Delivery(common.plus(Remedy.of(added(first))), true));
        return ways;
    }

    /** What mitigates the serious risks of the whole section; empty if that may not be offered. */
    Optional<Remedy> ofSection() {
        List<String> risks = risks(true);
        return risks.isEmpty() || allows(ChangeableField.RISK_MITIGATION)
                ? Optional.of(Remedy.of(risks.stream().map(this::mitigation).toList()))
                : Optional.empty();
    }

    private boolean allows(ChangeableField field) {
        return judge.improvement().allows(field);
    }

    private Serves serves() {
        return new Serves(plan.subject(), "C4");
    }

    private List<String> risks(boolean ofSection) {
        int rating = judge.numbers().confidence().riskRating();
        return plan.risksWithoutMitigation(rating).stream()
                .filter(pointer -> section.risks().stream()
                        .filter(risk -> risk.pointer().equals(pointer))
                        .anyMatch(risk -> (risk.outcome() == null) == ofSection))
                .toList();
    }

    private Edit mitigation(String pointer) {
        String before = section.risks().stream()
                .filter(risk -> risk.pointer().equals(pointer))
                .map(Risk::mitigation)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
        return fields.text(
                pointer + "/mitigation",
                "mitigation of a risk",
                before,
                Placeholder.about("say what is done about this risk"),
                serves());
    }

    /** Due at the end of the first half, so that one in the first funded year is early. */
    private Edit added(FinancialYear year) {
        boolean early = year.equals(section.firstFundedYear());
        Serves[] serves = early ? new Serves[] {serves(), new Serves(section.id(), "R3")} : new Serves[] {serves()};
        return fields.milestone(section.at("/milestones"), plan.outcome(), year.lastDayOfFirstHalf(), serves);
    }

    /** Names an owner of a milestone for the outcome that is there; empty if none lacks only that. */
    private Optional<Remedy> owner(FinancialYear year) {
        for (Milestone milestone : section.milestones()) {
            boolean lacksOwner = plan.outcome().equals(milestone.outcome())
                    && year.contains(milestone.due())
                    && Words.none(milestone.owner());
            if (lacksOwner) {
                return Optional.of(Remedy.of(fields.text(
                        milestone.pointer() + "/owner",
                        "owner of a milestone for " + plan.outcome(),
                        milestone.owner(),
                        Placeholder.about("name who answers for it"),
                        serves())));
            }
        }
        return Optional.empty();
    }
}
