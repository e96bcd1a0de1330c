package bpv.draft;

import bpv.bid.BidForm;
import bpv.quantity.FinancialYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The years that a section is funded in, as far as no blank decides about them.
 *
 * @param certain those that are funded however the blanks are filled
 * @param first the first of all, if it hangs on no blank
 */
record FundedYears(List<FinancialYear> certain, Optional<FinancialYear> first) {
    static FundedYears of(DraftTree draft, BidForm form, Part section) {
        List<FinancialYear> written = new ArrayList<>();
        List<Part> items = section.get("funding").items();
        for (Part item : items) {
            if (!isComplete(item)) {
                return ofWays(new FundingChoices(draft, form, section.pointer()).all(), form);
            }
            if (isPositive(item, "revenue") || isPositive(item, "capital")) {
                item.text("year").flatMap(FinancialYear::parse).ifPresent(written::add);
            }
        }
        return items.isEmpty() || written.isEmpty()
                ? ofWays(new FundingChoices(draft, form, section.pointer()).all(), form)
                : new FundedYears(written, written.stream().min(FinancialYear::compareTo));
    }

    private static boolean isComplete(Part item) {
        Part capital = item.get("capital");
        return item.has("year") && item.has("revenue") && (capital.isWritten() || !capital.isThere());
    }

    private static boolean isPositive(Part item, String key) {
        return item.has(key) && !item.says(key, "0");
    }

    private static FundedYears ofWays(List<FundingChoices.Choice> ways, BidForm form) {
        List<FinancialYear> certain = new ArrayList<>(form.years());
        ways.forEach(way -> certain.retainAll(way.years()));
        List<FinancialYear> firsts =
                ways.stream().map(way -> way.years().get(0)).distinct().toList();
        return new FundedYears(certain, firsts.size() == 1 ? Optional.of(firsts.get(0)) : Optional.empty());
    }
}
