package bpv.draft;

import bpv.bid.BidForm;
import bpv.document.Asked;
import bpv.document.BidReader;
import bpv.report.Completion.Fill;
import java.util.ArrayList;
import java.util.List;

/** What every completion fills, whatever else it does. */
final class Required {
    private Required() {}

    static List<Fill> of(DraftTree draft, BidForm form, BidReader reader) {
        List<Fill> fills = new ArrayList<>();
        if (!draft.has("/schema")) {
            String schema = reader.asked("/schema").map(Asked::expected).orElseThrow();
            fills.add(Nodes.text("/schema", schema));
        }
        if (!draft.has("/round")) {
            fills.add(Nodes.text("/round", form.round()));
        }
        return fills;
    }
}
