package bpv.report;

import bpv.allocation.AllocationParameters;
import bpv.allocation.Award;
import bpv.allocation.Proposal;
import bpv.allocation.YearLine;
import java.util.List;

/** Writes how the money of a round may be divided. */
final class JsonAllocation {
    private final Json json;

    JsonAllocation(Json json) {
        this.json = json;
    }

    void write(Allocation allocation) {
        json.object("settings", () -> settings(allocation.money(), allocation.overridden()));
        json.array("ranking", List.copyOf(allocation.ranks().entrySet()), rank -> {
            json.text("section", rank.getKey());
            json.number("rank", rank.getValue());
        });
        json.object("proposals", () -> {
            proposal("rankOrder", allocation.rankOrder());
            proposal("bestValue", allocation.bestValue());
        });
        new JsonRelease(json).write(allocation.release());
    }

    private void settings(AllocationParameters money, List<String> overridden) {
        JsonReport.pounds(json, "envelopes", money.envelopes());
        JsonReport.pounds(json, "reserves", money.reserves());
        json.text("objective", money.objective().key());
        json.texts("overridden", overridden);
    }

    private void proposal(String name, Proposal proposal) {
        json.object(name, () -> {
            json.array("awards", proposal.awards(), award -> award(json, award));
            json.array("years", proposal.years(), this::year);
            json.number("total", proposal.total().pounds());
            json.sixDecimals("benefit", proposal.benefit());
            new JsonProof(json).write(proposal);
        });
    }

    /** What one section gets. */
    static void award(Json json, Award award) {
        json.text("section", award.section());
        json.text("option", award.option().name());
        JsonReport.pounds(json, "years", award.years());
        json.number("total", award.total().pounds());
        json.sixDecimals("benefit", award.option().benefit());
    }

    private void year(YearLine line) {
        json.text("year", line.year().toString());
        json.number("envelope", line.envelope().pounds());
        json.number("available", line.available().pounds());
        json.number("awarded", line.awarded().pounds());
        json.number("left", line.left().pounds());
    }
}
