package bpv.impact;

import bpv.impact.Impact.Side;
import bpv.impact.MovedMoney.Move;
import bpv.quantity.FinancialYear;
import bpv.report.Json;
import bpv.report.JsonReport;
import bpv.rules.meaning.Change;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An impact as JSON, in the shape that {@code docs/reference/json.md} describes. */
final class ImpactJson {
    private final Json json;

    private ImpactJson(Json json) {
        this.json = json;
    }

    static void write(Impact impact, Writer out) {
        new ImpactJson(new Json(out)).write(impact);
    }

    private void write(Impact impact) {
        json.begin();
        json.text("schema", "impact/1");
        json.object("from", () -> side(impact.from()));
        json.object("to", () -> side(impact.to()));
        json.truth("sameMeaning", impact.changes().isEmpty());
        json.texts("files", impact.files());
        changes("changes", impact.changes());
        changes("wording", impact.wording());
        json.number("sections", impact.sections());
        json.number("sectionsMoved", impact.moved().size());
        json.number("poundsMoved", impact.pounds());
        json.number("trials", impact.trials());
        json.array("moved", impact.moved(), this::section);
        json.texts("answeredOtherwise", impact.otherwise());
        json.array("money", impact.money(), this::money);
        json.array("payments", impact.payments(), this::payments);
        json.end();
    }

    private void side(Side side) {
        json.text("folder", side.folder());
        json.text("engine", side.provenance().engine());
        json.text("day", side.provenance().day().toString());
        json.text("rulesSha256", side.provenance().rules());
        json.text("referenceSha256", side.provenance().reference());
        JsonReport.published(json, side.provenance().published());
        json.number("bids", side.bids());
        json.number("problems", side.problems().size());
    }

    private void changes(String name, List<Change> changes) {
        json.array(name, changes, change -> {
            json.text("kind", change.kind().name().toLowerCase(Locale.ROOT));
            json.text("deed", change.deed().name().toLowerCase(Locale.ROOT));
            json.text("subject", change.subject());
            json.textOrNull("was", change.was());
            json.textOrNull("now", change.now());
            json.text("unit", change.unit());
            json.text("file", change.file());
            json.number("line", change.line());
        });
    }

    private void section(MovedSection section) {
        json.text("section", section.id());
        json.texts("aspects", section.aspects().stream().map(Aspect::key).toList());
        state("before", section.before());
        state("now", section.now());
        json.array("answers", section.answers(), answer -> {
            json.textOrNull("outcome", answer.outcome());
            json.text("kind", answer.kind());
            json.text("name", answer.name());
            json.textOrNull("was", answer.from().answer());
            json.textOrNull("now", answer.to().answer());
        });
        json.array("causes", section.causes(), cause -> {
            json.texts("aspects", cause.aspects().stream().map(Aspect::key).toList());
            json.numbers("changes", cause.changes());
            json.text(
                    "certainty",
                    cause.certainty().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
    }

    private void state(String name, @Nullable SectionState state) {
        if (state == null) {
            json.textOrNull(name, null);
            return;
        }
        json.object(name, () -> {
            json.text("recommendation", state.recommendation().key());
            json.sixDecimals("score", state.score());
            json.sixDecimals("meanValue", state.meanValue());
            json.sixDecimals("meanConfidence", state.meanConfidence());
            json.numberOrNull("rank", state.rank() == null ? null : Long.valueOf(state.rank()));
            json.array("awards", state.awards().entrySet(), award -> {
                json.text("proposal", award.getKey());
                json.text("option", award.getValue().option());
                json.number("pounds", award.getValue().total().pounds());
            });
        });
    }

    private void money(MovedMoney money) {
        json.text("proposal", money.proposal());
        json.number("poundsMoved", money.pounds());
        json.array("years", money.years(), year -> {
            json.text("year", year.year().toString());
            json.number("availableBefore", year.availableBefore());
            json.number("availableNow", year.availableNow());
            json.number("awardedBefore", year.awardedBefore());
            json.number("awardedNow", year.awardedNow());
            json.number("leftBefore", year.leftBefore());
            json.number("leftNow", year.leftNow());
        });
        moves("byAlliance", money.byAlliance());
        moves("byIntervention", money.byIntervention());
        moves("bySection", money.bySection());
    }

    private void payments(MovedPayments payments) {
        json.text("proposal", payments.proposal());
        json.number("poundsMoved", payments.pounds());
        json.number("paidBeforePence", payments.paidBefore().pence());
        json.number("paidNowPence", payments.paidNow().pence());
        json.number("heldBeforePence", payments.heldBefore().pence());
        json.number("heldNowPence", payments.heldNow().pence());
        json.array("byAlliance", payments.byAlliance(), move -> {
            json.text("name", move.alliance());
            json.object(
                    "quarters",
                    () -> move.quarters().forEach((quarter, pence) -> json.number(quarter.toString(), pence)));
            json.number("totalPence", move.pence());
        });
    }

    private void moves(String name, List<Move> moves) {
        json.array(name, moves, move -> {
            json.text("name", move.name());
            json.object("years", () -> pounds(move.years()));
            json.number("total", move.total());
        });
    }

    private void pounds(Map<FinancialYear, Long> years) {
        years.forEach((year, pounds) -> json.number(year.toString(), pounds));
    }
}
