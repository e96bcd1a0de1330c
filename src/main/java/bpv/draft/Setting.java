package bpv.draft;

import bpv.alliance.Alliance;
import bpv.alliance.FootprintNames;
import bpv.report.Completion.Fill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What all parts of a bid depend on: whose it is, and when it is submitted.
 *
 * @param performs whether the published figures of the latest months meet the 62-day standard
 * @param looks the same for days that the periods of all baselines lie to in the same way
 * @param fills what of it the draft leaves blank
 */
record Setting(
        Alliance alliance,
        FootprintNames names,
        LocalDate submitted,
        boolean performs,
        String looks,
        List<Fill> fills) {
    static Setting of(
            DraftTree draft,
            Alliance alliance,
            FootprintNames names,
            LocalDate submitted,
            boolean performs,
            String looks) {
        List<Fill> fills = new ArrayList<>();
        if (!draft.has("/alliance")) {
            fills.add(Nodes.text("/alliance", alliance.id()));
        }
        if (!draft.has("/submitted")) {
            fills.add(Nodes.plain("/submitted", submitted));
        }
        return new Setting(alliance, names, submitted, performs, looks, fills);
    }
}
