package bpv.round;

import bpv.assessment.Assumption;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.quantity.Quarter;
import bpv.release.Instalment;
import bpv.release.Outlook;
import bpv.release.QuarterDecided;
import bpv.release.QuarterPerformance;
import bpv.release.ReleaseParameters;
import bpv.release.ReleaseRow;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Decides the release of each quarter that is linked to performance, by the rules in force on the first day of its
 * financial year, whatever the day of assessment (scheme, section 7).
 */
public final class ReleaseDesk {
    private final RuleBook book;
    private final List<Assumption> assumptions = new ArrayList<>();
    private final Map<FinancialYear, Map<String, List<QuarterDecided>>> decided = new TreeMap<>();
    private final SortedMap<Quarter, List<YearMonth>> windows = new TreeMap<>();

    /**
     * Decides on the published figures.
     *
     * @param years the financial years in question; those that the numbers do not link to performance are passed over
     * @param alliances the ids of the Alliances in question
     */
    public ReleaseDesk(RuleBook book, List<FinancialYear> years, List<String> alliances) {
        this(
                book,
                years,
                alliances,
                alliance -> Outlook.published(book.footprints().performanceOf(alliance)));
    }

    /**
     * Decides on other figures than the published ones.
     *
     * @param outlooks the figures of each Alliance
     */
    public ReleaseDesk(
            RuleBook book, List<FinancialYear> years, List<String> alliances, Function<String, Outlook> outlooks) {
        this.book = book;
        for (FinancialYear year : years) {
            if (book.hasRulesInForce(RuleSet.RELEASE, year.firstDay())) {
                List<Assumption> assumed = new ArrayList<>();
                ReleaseParameters numbers = book.releaseNumbersOn(year.firstDay(), assumed);
                if (numbers.linkedYears().contains(year)) {
                    assumptions.addAll(assumed);
                    decided.put(year, decide(year, alliances, outlooks, numbers));
                    quarters(year)
                            .forEach(quarter -> windows.put(quarter, QuarterPerformance.monthsFor(quarter, numbers)));
                }
            }
        }
    }

    /** The numbers of the release that no source says. */
    public List<Assumption> assumptions() {
        return assumptions.stream().distinct().toList();
    }

    /** One row for each Alliance with an award and each quarter, of each linked year. */
    public List<ReleaseRow> schedule(String proposal, FinancialYear year, SortedMap<String, Money> awards) {
        List<ReleaseRow> rows = new ArrayList<>();
        awards.forEach((alliance, award) -> {
            if (!award.isNothing()) {
                rows.addAll(quarters(proposal, year, alliance, award));
            }
        });
        return rows;
    }

    /** One row for each quarter of a linked year, also where the award is nothing; none of any other year. */
    public List<ReleaseRow> quarters(String proposal, FinancialYear year, String alliance, Money award) {
        List<QuarterDecided> quarters = decided.getOrDefault(year, Map.of()).getOrDefault(alliance, List.of());
        if (quarters.isEmpty()) {
            return List.of();
        }
        List<Instalment> instalments = Instalment.of(
                year, award, quarters.stream().map(QuarterDecided::decision).toList());
        List<ReleaseRow> rows = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            rows.add(new ReleaseRow(proposal, alliance, quarters.get(i), instalments.get(i)));
        }
        return rows;
    }

    /** The financial years whose instalments depend on performance. */
    public List<FinancialYear> linkedYears() {
        return List.copyOf(decided.keySet());
    }

    /** The quarters whose instalments depend on performance, each with the three months that count for it. */
    public SortedMap<Quarter, List<YearMonth>> windows() {
        return Collections.unmodifiableSortedMap(windows);
    }

    private static List<Quarter> quarters(FinancialYear year) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Quarter(year, number))
                .toList();
    }

    private Map<String, List<QuarterDecided>> decide(
            FinancialYear year, List<String> alliances, Function<String, Outlook> outlooks, ReleaseParameters numbers) {
        List<QuarterPerformance> quarters = new ArrayList<>();
        for (String alliance : alliances) {
            Outlook outlook = outlooks.apply(alliance);
            quarters(year).forEach(quarter -> quarters.add(QuarterPerformance.of(outlook, quarter, numbers)));
        }
        Map<String, Map<String, Explained<Finding>>> found = run(year.firstDay(), quarters, numbers);
        Map<String, Map<String, Explained<Finding>>> otherwise = run(
                year.firstDay(),
                quarters.stream()
                        .map(QuarterPerformance::decidedByTheOtherAverage)
                        .toList(),
                numbers);
        Map<String, List<QuarterDecided>> byAlliance = new TreeMap<>();
        for (QuarterPerformance quarter : quarters) {
            byAlliance
                    .computeIfAbsent(quarter.alliance(), any -> new ArrayList<>())
                    .add(new QuarterDecided(
                            quarter,
                            numbers,
                            finding(found, quarter, "S1"),
                            finding(found, quarter, "S4"),
                            finding(found, quarter, "S6"),
                            finding(otherwise, quarter, "S1").conclusion().points()));
        }
        return byAlliance;
    }

    private Map<String, Map<String, Explained<Finding>>> run(
            LocalDate day, List<QuarterPerformance> quarters, ReleaseParameters numbers) {
        Map<String, Map<String, Explained<Finding>>> bySubject = new HashMap<>();
        for (Explained<Finding> finding : book.run(RuleSet.RELEASE, day, quarters, List.of(numbers), Finding.class)) {
            bySubject.computeIfAbsent(finding.subject(), any -> new HashMap<>()).put(finding.criterion(), finding);
        }
        return bySubject;
    }

    private static Explained<Finding> finding(
            Map<String, Map<String, Explained<Finding>>> bySubject, QuarterPerformance quarter, String criterion) {
        Explained<Finding> finding =
                bySubject.getOrDefault(quarter.subject(), Map.of()).get(criterion);
        if (finding == null) {
            throw new IllegalStateException("the release rules do not answer " + criterion);
        }
        return finding;
    }
}
