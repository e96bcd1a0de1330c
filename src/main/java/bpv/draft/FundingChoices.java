package bpv.draft;

import bpv.bid.BidForm;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import bpv.source.Edits;
import bpv.source.Node;
import java.util.ArrayList;
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
     */
    record Choice(List<Fill> fills, List<FinancialYear> years) {}

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
            amounts(items, 0, years, new ArrayList<>(), new ArrayList<>(), choices);
        }
        return choices;
    }

    private java.util.Optional<FinancialYear> year(String item) {
        return draft.text(item + "/year").flatMap(FinancialYear::parse);
    }

    private void amounts(
            List<String> items,
            int at,
            List<FinancialYear> blankYears,
            List<Fill> fills,
            List<FinancialYear> funded,
            List<Choice> choices) {
        if (at == items.size()) {
            if (!funded.isEmpty()) {
                choices.add(
                        new Choice(List.copyOf(fills), funded.stream().sorted().toList()));
            }
            return;
        }
        String item = items.get(at);
        List<FinancialYear> rest = blankYears;
        List<Fill> named = new ArrayList<>(fills);
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
            List<FinancialYear> years = new ArrayList<>(funded);
            if (isFunded(item, amounts)) {
                years.add(year);
            }
            amounts(items, at + 1, rest, more, years, choices);
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

    private boolean isFunded(String item, List<Fill> fills) {
        Node filled = Nodes.filled(draft.tree(), fills);
        return positive(filled, item + "/revenue") || positive(filled, item + "/capital");
    }

    private static boolean positive(Node tree, String pointer) {
        return Nodes.text(tree, pointer).filter(text -> !text.equals("0")).isPresent();
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
                asked.forEach((year, least) -> {
                    long revenue = Math.max(least, phases.revenue(year));
                    long capital = phases.capital(year);
                    if (revenue + capital > 0) {
                        funded.add(year);
                    }
                    items.add(Nodes.group("year", year.toString(), "revenue", revenue, "capital", capital));
                });
                choices.add(new Choice(List.of(new Fill(funding, Edits.list(items))), funded));
            }
        }
        return choices.stream().distinct().toList();
    }
}
