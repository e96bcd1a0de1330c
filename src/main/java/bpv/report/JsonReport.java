package bpv.report;

import bpv.allocation.Award;
import bpv.allocation.Proposal;
import bpv.allocation.YearLine;
import bpv.assessment.Assumption;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.source.Problem;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Writes results as JSON, in the shape that {@code docs/reference/json.md} describes. Bids are written one by one, so that
 * any number of them can be checked in bounded memory.
 */
public final class JsonReport implements CheckReport {
    private final Json json;

    /** Begins a report on the writer, which the caller closes. */
    public JsonReport(Writer out, Provenance provenance, List<Assumption> assumptions) {
        this(out, provenance, assumptions, List.of());
    }

    private JsonReport(
            Writer out, Provenance provenance, List<Assumption> assumptions, List<RoundResult.Document> documents) {
        json = new Json(out);
        json.begin();
        json.text("schema", "assessment/1");
        json.object("provenance", () -> {
            provenance(json, provenance);
            documents(documents);
        });
        assumptions(json, assumptions);
    }

    /** By which rules something was found, and what of them is assumed. */
    static void origin(Json json, Provenance provenance, List<Assumption> assumptions) {
        json.object("provenance", () -> provenance(json, provenance));
        assumptions(json, assumptions);
    }

    private static void assumptions(Json json, List<Assumption> assumptions) {
        json.array("assumptions", assumptions, assumption -> {
            json.text("name", assumption.name());
            json.text("means", assumption.means());
            json.text("value", assumption.value());
            json.text("unit", assumption.unit());
            json.text("file", assumption.file());
            json.number("line", assumption.line());
        });
    }

    /** The whole result of a round. */
    public static void write(RoundResult result, Writer out) {
        try (JsonReport report = new JsonReport(out, result.provenance(), result.assumptions(), result.documents())) {
            report.beginBids();
            result.bids().forEach(report::bid);
            report.end(result.problems());
            report.ranking(result);
            report.json.object("proposals", () -> {
                report.proposal("rankOrder", result.rankOrder());
                report.proposal("bestValue", result.bestValue());
            });
            new JsonRelease(report.json).write(result.release());
        }
    }

    /** The bids follow, each by {@link #bid}. */
    public void beginBids() {
        json.beginArray("bids");
    }

    @Override
    public void bid(AssessedDocument document) {
        new JsonBid(json).write(document);
    }

    @Override
    public void end(List<Problem> problems) {
        json.endArray();
        problems(json, problems);
    }

    static void problems(Json json, List<Problem> problems) {
        json.array("problems", problems, problem -> {
            json.text("file", problem.file());
            json.number("line", problem.line());
            json.number("column", problem.column());
            json.text("pointer", problem.pointer());
            json.text("code", problem.code());
            json.text("message", problem.message());
            json.text("expected", problem.expected());
            json.text("found", problem.found());
            json.textOrNull("hint", problem.hint());
        });
    }

    private static void provenance(Json json, Provenance provenance) {
        json.text("engine", provenance.engine());
        json.text("day", provenance.day().toString());
        json.text("rulesSha256", provenance.rules());
        json.text("referenceSha256", provenance.reference());
    }

    private void documents(List<RoundResult.Document> documents) {
        json.array("documents", documents, document -> {
            json.text("file", document.file());
            json.text("sha256", document.sha256());
            json.truth("assessed", document.assessed());
        });
    }

    private void ranking(RoundResult result) {
        json.texts("passedOver", result.passedOver());
        json.array("ranking", List.copyOf(result.ranks().entrySet()), rank -> {
            json.text("section", rank.getKey());
            json.number("rank", rank.getValue());
        });
    }

    private void proposal(String name, Proposal proposal) {
        json.object(name, () -> {
            json.array("awards", proposal.awards(), this::award);
            json.array("years", proposal.years(), this::year);
            json.number("total", proposal.total().pounds());
            json.sixDecimals("benefit", proposal.benefit());
            new JsonProof(json).write(proposal);
        });
    }

    private void award(Award award) {
        json.text("section", award.section());
        json.text("option", award.option().name());
        pounds(json, "years", award.years());
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

    static void pounds(Json json, String name, Map<FinancialYear, Money> years) {
        json.object(name, () -> years.forEach((year, money) -> json.number(year.toString(), money.pounds())));
    }

    @Override
    public void close() {
        json.end();
    }
}
