package bpv.draft;

import bpv.bid.BidForm;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the phases of a section take in each year, and how their own blanks are filled: with nothing. */
final class PhaseAmounts {
    private final DraftTree draft;
    private final BidForm form;
    private final String phases;
    private final Map<FinancialYear, Long> revenue = new TreeMap<>();
    private final Map<FinancialYear, Long> capital = new TreeMap<>();
    private final List<Fill> fills = new ArrayList<>();

    PhaseAmounts(DraftTree draft, BidForm form, String section) {
        this.draft = draft;
        this.form = form;
        this.phases = section + "/phases";
        draft.items(phases).forEach(this::phase);
    }

    long revenue(FinancialYear year) {
        return revenue.getOrDefault(year, 0L);
    }

    long capital(FinancialYear year) {
        return capital.getOrDefault(year, 0L);
    }

    boolean askForNothing() {
        return Stream.concat(revenue.values().stream(), capital.values().stream())
                .allMatch(pounds -> pounds == 0);
    }

    Set<FinancialYear> years() {
        Set<FinancialYear> years = new TreeSet<>(revenue.keySet());
        years.addAll(capital.keySet());
        return years;
    }

    /** What the form requires of phases and is blank. */
    List<Fill> fills() {
        return fills;
    }

    private void phase(String phase) {
        if (!draft.has(phase + "/name")) {
            fills.add(Nodes.text(phase + "/name", "To be named"));
        }
        if (!draft.has(phase + "/funding")) {
            fills.add(new Fill(phase + "/funding", bpv.source.Edits.list(List.of())));
        }
        List<FinancialYear> unlisted = new ArrayList<>(form.years());
        List<String> items = draft.items(phase + "/funding");
        items.forEach(item -> year(item).ifPresent(unlisted::remove));
        for (String item : items) {
            FinancialYear year = year(item).orElseGet(() -> {
                FinancialYear free = unlisted.isEmpty() ? form.lastYear() : unlisted.remove(0);
                fills.add(Nodes.text(item + "/year", free));
                return free;
            });
            if (!draft.has(item + "/revenue")) {
                fills.add(Nodes.plain(item + "/revenue", 0));
            }
            draft.text(item + "/revenue").ifPresent(text -> revenue.merge(year, Long.parseLong(text), Long::sum));
            draft.text(item + "/capital").ifPresent(text -> capital.merge(year, Long.parseLong(text), Long::sum));
        }
    }

    private Optional<FinancialYear> year(String item) {
        return draft.text(item + "/year").flatMap(FinancialYear::parse);
    }
}
