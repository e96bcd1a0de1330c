package bpv.report;

import bpv.allocation.AllocationParameters;
import bpv.allocation.Award;
import bpv.allocation.Breach;
import bpv.allocation.Proposal;
import bpv.allocation.YearLine;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.List;
import java.util.TreeMap;

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
        if (!allocation.policy().isNone()) {
            json.object("limits", () -> limits(allocation));
        }
        new JsonRelease(json).write(allocation.release());
    }

    private void settings(AllocationParameters money, List<String> overridden) {
        JsonReport.pounds(json, "envelopes", money.envelopes());
        JsonReport.pounds(json, "reserves", money.reserves());
        json.text("objective", money.objective().key());
        json.texts("overridden", overridden);
    }

    /** The rules of policy in force; an allocation without any says nothing of them. */
    private void limits(Allocation allocation) {
        json.array("rules", allocation.policy().limits(), limit -> {
            json.text("name", limit.name());
            json.text("says", LimitText.of(limit));
            json.texts("sections", limit.sections());
        });
        JsonReport.pounds(json, "carryForward", allocation.policy().carry());
        json.array("brokenByRankOrder", allocation.rankOrder().broken(), breach -> breach(json, breach));
        json.object("carried", () -> {
            carried("rankOrder", allocation.rankOrder());
            carried("bestValue", allocation.bestValue());
        });
        json.object("forbidden", () -> {
            forbidden(json, "rankOrder", allocation.rankOrder());
            forbidden(json, "bestValue", allocation.bestValue());
        });
    }

    /** What each year leaves for the next one. */
    private void carried(String name, Proposal proposal) {
        TreeMap<FinancialYear, Money> carried = new TreeMap<>();
        proposal.years().forEach(year -> carried.put(year.year(), year.carriedOut()));
        JsonReport.pounds(json, name, carried);
    }

    /** The sections on the reserve list that rules keep from it, and which rules do. */
    static void forbidden(Json json, String name, Proposal proposal) {
        json.array(
                name,
                proposal.reserveList().stream()
                        .filter(waiting -> !waiting.forbiddenBy().isEmpty())
                        .toList(),
                waiting -> {
                    json.text("section", waiting.section());
                    json.texts("rules", waiting.forbiddenBy());
                });
    }

    /** By how much a rule is not kept. */
    static void breach(Json json, Breach breach) {
        json.text("rule", breach.limit().name());
        json.number("by", breach.by());
        json.text("unit", breach.limit().inPounds() ? "pounds" : "sections");
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
