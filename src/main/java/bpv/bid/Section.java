package bpv.bid;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an Alliance asks for one intervention. A section is assessed, recommended and funded on its own.
 *
 * @param alliance the id of the Alliance
 * @param intervention the intervention
 * @param approach the strategic approach, if described
 * @param lead who leads the work, if named
 * @param outcomes the outcomes claimed, each once
 * @param milestones what is to be done by when
 * @param risks what could go wrong
 * @param funding what is asked for, one entry for each financial year listed; more than nothing in some year
 * @param phases parts that can be funded on their own, in order; together no more than the ask in any year
 * @param afterFunding what follows when the fund ends, if stated
 * @param productivity what becomes more productive, if stated
 * @param quality what becomes better, if stated
 */
public record Section(
        String alliance,
        Intervention intervention,
        @Nullable String approach,
        @Nullable Lead lead,
        List<ClaimedOutcome> outcomes,
        List<Milestone> milestones,
        List<Risk> risks,
        List<YearFunding> funding,
        List<Phase> phases,
        @Nullable AfterFunding afterFunding,
        @Nullable String productivity,
        @Nullable String quality) {
    public Section {
        outcomes = List.copyOf(outcomes);
        milestones = List.copyOf(milestones);
        risks = List.copyOf(risks);
        funding = List.copyOf(funding);
        phases = List.copyOf(phases);
    }

    /** Such as {@code humber-coast-and-vale/earlyDiagnosis}. */
    public String id() {
        return alliance + "/" + intervention.key();
    }

    /** Where the section stands in its document, as a JSON Pointer. */
    public String pointer() {
        return "/interventions/" + intervention.key();
    }

    /** The JSON Pointer of something inside the section. */
    public String at(String path) {
        return pointer() + path;
    }

    public Optional<ClaimedOutcome> outcome(String id) {
        for (ClaimedOutcome outcome : outcomes) {
            if (outcome.outcome().equals(id)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** What is asked for in each financial year listed, revenue and capital together. */
    public SortedMap<FinancialYear, Money> asked() {
        SortedMap<FinancialYear, Money> asked = new TreeMap<>();
        funding.forEach(year -> asked.put(year.year(), year.total()));
        return asked;
    }

    /** What is asked for in all years together. */
    public Money totalAsked() {
        Money sum = Money.NOTHING;
        for (YearFunding year : funding) {
            sum = sum.plus(year.total());
        }
        return sum;
    }

    /** The years in which something is asked for, in order; at least one. */
    public List<FinancialYear> fundedYears() {
        List<FinancialYear> years = new ArrayList<>(funding.size());
        for (YearFunding year : funding) {
            if (!year.total().isNothing()) {
                years.add(year.year());
            }
        }
        Collections.sort(years);
        return years;
    }

    public FinancialYear firstFundedYear() {
        return fundedYears().get(0);
    }
}
