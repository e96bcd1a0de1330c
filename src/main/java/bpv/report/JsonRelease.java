package bpv.report;

import bpv.release.Instalment;
import bpv.release.QuarterPerformance;
import bpv.release.ReleaseRow;
import java.util.List;

/** Writes the release schedule. */
final class JsonRelease {
    private final Json json;

    JsonRelease(Json json) {
        this.json = json;
    }

    void write(List<ReleaseRow> rows) {
        json.array("release", rows, this::row);
    }

    /** One row, as part of an object. */
    void row(ReleaseRow row) {
        QuarterPerformance performance = row.decided().performance();
        json.text("proposal", row.proposal());
        json.text("alliance", row.alliance());
        json.text("quarter", performance.quarter().toString());
        json.text("window", performance.windowShown());
        json.number("treated", performance.counts().treated());
        json.number("within", performance.counts().within());
        json.sixDecimals("pooledPercent", performance.pooled());
        json.sixDecimals("meanPercent", performance.mean());
        json.number("tier", row.decided().tier());
        json.number("tierByOtherAverage", row.decided().partByOtherAverage());
        json.truth("averagesDiffer", row.decided().averagesDiffer());
        json.truth("provisional", row.decided().provisional());
        json.text("reason", row.decided().part().conclusion().reason());
        json.text(
                "doubts",
                row.decided().provisional()
                        ? row.decided().figures().conclusion().reason()
                        : "");
        money(row.instalment());
        json.text("rule", row.decided().part().card().rule());
    }

    /** Due, paid, held, re-released and still held. */
    void money(Instalment instalment) {
        json.number("duePence", instalment.due().pence());
        json.number("paidPence", instalment.paid().pence());
        json.number("heldPence", instalment.held().pence());
        json.number("reReleasedPence", instalment.reReleased().pence());
        json.number("stillHeldPence", instalment.stillHeld().pence());
    }
}
