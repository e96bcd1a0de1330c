package bpv.report;

import bpv.assessment.Assumption;
import bpv.assessment.Published;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.source.Problem;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes results as JSON, in the shape that {@code docs/reference/json.md} describes. Bids are written one by one, so that
 * any number of them can be checked in bounded memory.
 */
public final class JsonReport implements CheckReport {
    private final Json json;

    /** Begins a report on the writer, which the caller closes. */
    public JsonReport(Writer out, Provenance provenance, List<Assumption> assumptions) {
        this(out, provenance, assumptions, documents(List.of()));
    }

    private JsonReport(Writer out, Provenance provenance, List<Assumption> assumptions, Consumer<Json> documents) {
        json = new Json(out);
        json.begin();
        json.text("schema", "assessment/1");
        json.object("provenance", () -> {
            provenance(json, provenance);
            documents.accept(json);
        });
        assumptions(json, assumptions);
    }

    /** By which rules something was found, and what of them is assumed. */
    static void origin(Json json, Provenance provenance, List<Assumption> assumptions) {
        json.object("provenance", () -> provenance(json, provenance));
        assumptions(json, assumptions);
    }

    /** By which rules something was found, and of which documents. */
    public static void originOf(Json json, Provenance provenance, List<RoundResult.Document> documents) {
        json.object("provenance", () -> {
            provenance(json, provenance);
            documents(documents).accept(json);
        });
    }

    /** Numbers and rules in force that no published source says. */
    public static void assumptions(Json json, List<Assumption> assumptions) {
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
        try (JsonReport report =
                new JsonReport(out, result.provenance(), result.assumptions(), documents(result.documents()))) {
            report.beginBids();
            result.bids().forEach(report::bid);
            report.endBids(result.problems(), result.passedOver());
            new JsonAllocation(report.json).write(result.allocation());
        }
    }

    /** The result of a round whose money was divided anew: the same shape, and the same bytes if nothing has changed. */
    public static void write(AllocatedAgain result, Writer out) {
        try (JsonReport report = new JsonReport(
                out, result.provenance(), result.assumptions(), json -> json.node("documents", result.documents()))) {
            report.json.node("bids", result.bids());
            report.json.node("problems", result.problems());
            report.json.node("passedOver", result.passedOver());
            new JsonAllocation(report.json).write(result.allocation());
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
    public void end(List<Problem> problems, List<RoundResult.Document> documents, List<String> passedOver) {
        endBids(problems, passedOver);
        documents(documents).accept(json);
    }

    private void endBids(List<Problem> problems, List<String> passedOver) {
        json.endArray();
        problems(json, problems);
        json.texts("passedOver", passedOver);
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
        published(json, provenance.published());
    }

    /** Whether the published rules were used. */
    public static void published(Json json, Published published) {
        json.object("publishedRules", () -> {
            json.truth("used", published.used());
            json.textOrNull("digest", published.digest());
            json.texts("differs", published.differs());
        });
    }

    private static Consumer<Json> documents(List<RoundResult.Document> documents) {
        return json -> json.array("documents", documents, document -> {
            json.text("file", document.file());
            json.text("sha256", document.sha256());
            json.truth("assessed", document.assessed());
        });
    }

    static void pounds(Json json, String name, Map<FinancialYear, Money> years) {
        json.object(name, () -> years.forEach((year, money) -> json.number(year.toString(), money.pounds())));
    }

    @Override
    public void close() {
        json.end();
    }
}
