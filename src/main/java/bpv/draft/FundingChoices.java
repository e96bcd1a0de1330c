package bpv.draft;

import bpv.bid.BidForm;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import bpv.source.Edits;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ways of asking for money that can make a difference: in which years, and little or much. */
final class FundingChoices {
    /** The most that the form takes. */
    private static final long LARGEST = 999_999_999_999L;

    private final DraftTree draft;
    private final BidForm form;
    private final String funding;
    private final PhaseAmounts phases;

    FundingChoices(DraftTree draft, BidForm form, String section) {
        this.draft = draft;
        this.form = form;
        this.funding = section + "/funding";
        this.phases = new PhaseAmounts(draft, form, section);
    }

    /**
     * One way of asking.
     *
     * @param years the funded years, in order; at least one
     * @param asked what is asked for in all of them, in pounds
     */
    record Choice(List<Fill> fills, List<FinancialYear> years, long asked) {}

    /** Of ways with the same funded years the one that asks for least and the one that asks for most. */
    private static final class Ends {
        private final Map<List<FinancialYear>, List<Choice>> ends = new LinkedHashMap<>();

        void add(Choice choice) {
            List<Choice> known = ends.computeIfAbsent(choice.years(), any -> new ArrayList<>());
            known.add(choice);
            known.sort(Comparator.comparingLong(Choice::asked));
            if (known.size() > 2) {
                known.remove(1);
            }
        }

        List<Choice> all() {
            return ends.values().stream().flatMap(List::stream).toList();
        }
    }

    List<Choice> all() {
        if (!draft.has(funding)) {
            return whole();
        }
        List<String> items = draft.items(funding);
        List<Choice> choices = new ArrayList<>();
        List<FinancialYear> unlisted = new ArrayList<>(form.years());
        items.forEach(item -> year(item).ifPresent(unlisted::remove));
        long blankYears = items.stream().filter(item -> year(item).isEmpty()).count();
        for (List<FinancialYear> years : Subsets.arranged(unlisted, (int) blankYears)) {
            Ends ends = new Ends();
            amounts(items, 0, years, new Choice(List.of(), List.of(), 0), ends);
            choices.addAll(ends.all());
        }
        return choices;
    }

    private java.util.Optional<FinancialYear> year(String item) {
        return draft.text(item + "/year").flatMap(FinancialYear::parse);
    }

    private void amounts(List<String> items, int at, List<FinancialYear> blankYears, Choice soFar, Ends ends) {
        if (at == items.size()) {
            if (!soFar.years().isEmpty()) {
                ends.add(new Choice(
                        soFar.fills(), soFar.years().stream().sorted().toList(), soFar.asked()));
            }
            return;
        }
        String item = items.get(at);
        List<FinancialYear> rest = blankYears;
        List<Fill> named = new ArrayList<>(soFar.fills());
        FinancialYear year;
        if (year(item).isPresent()) {
            year = year(item).get();
        } else {
            year = blankYears.get(0);
            rest = blankYears.subList(1, blankYears.size());
            named.add(Nodes.text(item + "/year", year));
        }
        for (List<Fill> amounts : amounts(item, year)) {
            List<Fill> more = new ArrayList<>(named);
            more.addAll(amounts);
            List<FinancialYear> years = new ArrayList<>(soFar.years());
            long asked = pounds(item + "/revenue", amounts) + pounds(item + "/capital", amounts);
            if (asked > 0) {
                years.add(year);
            }
            amounts(items, at + 1, rest, new Choice(more, years, soFar.asked() + asked), ends);
        }
    }

    private List<List<Fill>> amounts(String item, FinancialYear year) {
        boolean revenue = draft.has(item + "/revenue");
        boolean capital = draft.has(item + "/capital");
        long leastRevenue = phases.revenue(year);
        long leastCapital = phases.capital(year);
        if (revenue) {
            if (capital || Edits.at(draft.tree(), item + "/capital").isEmpty()) {
                return List.of(List.of());
            }
            List<List<Fill>> some = new ArrayList<>();
            if (leastCapital == 0) {
                some.add(List.of());
            }
            some.add(List.of(Nodes.plain(item + "/capital", Math.max(1, leastCapital))));
            some.add(List.of(Nodes.plain(item + "/capital", LARGEST)));
            return some;
        }
        List<List<Fill>> some = new ArrayList<>();
        for (long amount : new long[] {0, 1, LARGEST}) {
            List<Fill> fills = new ArrayList<>();
            fills.add(Nodes.plain(item + "/revenue", Math.max(amount, leastRevenue)));
            if (!capital && leastCapital > 0) {
                fills.add(Nodes.plain(item + "/capital", leastCapital));
            }
            some.add(fills);
        }
        return some.stream().distinct().toList();
    }

    /** What the fills put there or, without one, what is written there. */
    private long pounds(String pointer, List<Fill> fills) {
        return fills.stream()
                .filter(fill -> fill.pointer().equals(pointer) && fill.value() instanceof Node.Scalar)
                .map(fill -> ((Node.Scalar) fill.value()).text())
                .findFirst()
                .or(() -> draft.text(pointer))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** The list as a whole: some of the years, with little money or much. */
    private List<Choice> whole() {
        List<Choice> choices = new ArrayList<>();
        for (List<FinancialYear> years : Subsets.nonEmpty(form.years())) {
            for (long amount : new long[] {1, LARGEST}) {
                Map<FinancialYear, Long> asked = new TreeMap<>();
                years.forEach(year -> asked.put(year, amount));
                phases.years().forEach(year -> asked.putIfAbsent(year, 0L));
                List<FinancialYear> funded = new ArrayList<>();
                List<Node> items = new ArrayList<>();
                long all = 0;
                for (Map.Entry<FinancialYear, Long> entry : asked.entrySet()) {
                    FinancialYear year = entry.getKey();
                    long revenue = Math.max(entry.getValue(), phases.revenue(year));
                    long capital = phases.capital(year);
                    if (revenue + capital > 0) {
                        funded.add(year);
                    }
                    all += revenue + capital;
                    items.add(Nodes.group("year", year.toString(), "revenue", revenue, "capital", capital));
                }
                choices.add(new Choice(List.of(new Fill(funding, Edits.list(items))), funded, all));
            }
        }
        return choices.stream().distinct().toList();
    }
}
