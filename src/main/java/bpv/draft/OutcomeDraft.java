package bpv.draft;

import bpv.bid.OutcomeDefinition;
import bpv.quantity.FinancialYear;
import bpv.report.Completion.Fill;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One outcome of a section, as far as the draft claims it.
 *
 * @param definition the outcome
 * @param pointer where the draft claims it; null for a core outcome that it leaves out
 * @param item what it says there; without any key for one left out
 * @param claimed whether every completion claims it
 */
record OutcomeDraft(OutcomeDefinition definition, @Nullable String pointer, Node item, boolean claimed) {
    boolean has(String path) {
        return Nodes.has(item, path);
    }

    /** Whether the trajectory names just these years and, like the baseline, no number: as an empty form has it. */
    boolean hasYearsAlone(List<FinancialYear> years) {
        List<String> items = Nodes.items(item, "/trajectory");
        boolean alone = items.size() == years.size() && !has("/baseline/value");
        for (int i = 0; alone && i < items.size(); i++) {
            alone = !has(items.get(i) + "/value")
                    && Nodes.text(item, items.get(i) + "/year")
                            .filter(years.get(i).toString()::equals)
                            .isPresent();
        }
        return alone;
    }

    /** Fills of this outcome's blanks as fills of the whole draft; an outcome left out is added whole. */
    List<Fill> inDraft(List<Fill> fills, String section) {
        if (pointer == null) {
            Node claimed = Nodes.filled(Nodes.group("outcome", definition.id()), fills);
            return List.of(new Fill(section + "/outcomes/-", claimed));
        }
        List<Fill> absolute = new ArrayList<>();
        fills.forEach(fill -> absolute.add(new Fill(pointer + fill.pointer(), fill.value())));
        return absolute;
    }
}
