package bpv.robustness;

import bpv.allocation.Proposal;
import bpv.assessment.RobustnessParameters;
import bpv.quantity.Fraction;
import bpv.report.Json;
import bpv.report.JsonReport;
import bpv.robustness.WeightRange.Side;
import java.io.Writer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How robust proposals are as JSON, in the shape {@code robustness/1}. */
public final class RobustnessJson {
    private final Json json;

    private RobustnessJson(Json json) {
        this.json = json;
    }

    /** All of it; the caller closes the writer. */
    public static void write(Robustness robustness, Writer out) {
        Json json = new Json(out);
        json.begin();
        json.text("schema", "robustness/1");
        JsonReport.originOf(json, robustness.provenance(), robustness.documents());
        JsonReport.assumptions(json, robustness.assumptions());
        new RobustnessJson(json).content(robustness);
        json.end();
    }

    private void content(Robustness robustness) {
        json.object("made", () -> made(robustness));
        json.texts("rules", robustness.limits());
        json.object("now", () -> {
            proposal("rankOrder", robustness.rankOrder());
            proposal("bestValue", robustness.bestValue());
            weights("weights", robustness.inForce());
        });
        json.number("drawsWithoutPlan", robustness.withoutPlan());
        json.number("drawsNotProved", robustness.notProved());
        json.array("sections", robustness.sections(), this::section);
        json.array("borders", robustness.borders(), this::border);
        json.array("weightRanges", robustness.ranges(), range -> {
            json.text("intervention", range.intervention().key());
            json.text("outcome", range.outcome());
            json.sixDecimals("inForce", range.inForce());
            json.object("down", () -> side(range.down()));
            json.object("up", () -> side(range.up()));
        });
        json.array("envelopeBreaks", robustness.breaks(), this::envelope);
        json.array("scores", robustness.disputes(), this::dispute);
    }

    private void made(Robustness robustness) {
        RobustnessParameters numbers = robustness.numbers();
        json.number("draws", robustness.draws());
        json.number("seed", robustness.seed());
        json.text("generator", Lots.NAME);
        json.number("weightTotal", Simplex.TOTAL);
        percent("leastWeight", numbers.leastWeight());
        percent("greatestWeight", numbers.greatestWeight());
        percent("valueOneLower", numbers.valueOneLower());
        percent("valueOneHigher", numbers.valueOneHigher());
        percent("confidenceOneLower", numbers.confidenceOneLower());
        percent("confidenceOneHigher", numbers.confidenceOneHigher());
        percent("coreFrom", numbers.coreFrom());
        percent("outUpTo", numbers.outUpTo());
        percent("weightStep", numbers.weightStep());
        percent("envelopeChange", numbers.envelopeChange());
    }

    private void percent(String name, Fraction percent) {
        json.sixDecimals(name, percent);
    }

    private void proposal(String name, Proposal proposal) {
        json.array(name, proposal.awards(), award -> {
            json.text("section", award.section());
            json.text("option", award.option().name());
            json.number("pounds", award.total().pounds());
        });
    }

    private void weights(String name, @Nullable Weights weights) {
        if (weights == null) {
            json.textOrNull(name, null);
            return;
        }
        json.object(
                name,
                () -> weights.parts()
                        .forEach(
                                (intervention, own) -> json.object(intervention.key(), () -> own.forEach(this::part))));
    }

    /** Without loss: drawn weights are whole numbers, and those in force have been written as decimals. */
    private void part(String outcome, Fraction part) {
        json.decimal(outcome, new BigDecimal(part.numerator()).divide(new BigDecimal(part.denominator())));
    }

    private void section(SectionChances section) {
        json.text("section", section.section());
        json.text("firmness", section.firmness().key());
        json.truth("funded", section.funded());
        json.object("bestValue", () -> share(section.bestValue()));
        json.text("firmnessByRankOrder", section.firmnessByRank().key());
        json.truth("fundedByRankOrder", section.fundedByRank());
        json.object("rankOrder", () -> share(section.rankOrder()));
        json.numberOrNull("bestRank", section.bestRank().map(Integer::longValue).orElse(null));
        json.numberOrNull(
                "medianRank", section.medianRank().map(Integer::longValue).orElse(null));
        json.numberOrNull(
                "worstRank", section.worstRank().map(Integer::longValue).orElse(null));
        json.array("ranks", section.ranks().entrySet(), rank -> {
            json.number("rank", rank.getKey());
            share(rank.getValue());
        });
        json.object("withoutRank", () -> share(section.unranked()));
    }

    private void share(Share share) {
        json.number("draws", share.draws());
        percent("percent", share.percent());
        json.decimal("standardError", share.standardError(6));
    }

    private void border(Border border) {
        json.text("section", border.section());
        json.truth("funded", border.funded());
        weights("weights", border.weights());
        weights("beside", border.beside().orElse(null));
        json.sixDecimals("distance", border.distance());
        json.number("draw", border.draw());
        json.array("scores", border.scores(), score -> {
            json.text("section", score.section());
            json.text("outcome", score.outcome());
            json.text("score", score.score().key());
            json.number("from", score.from());
            json.number("to", score.to());
        });
    }

    private void side(Side side) {
        json.sixDecimals("sameMoney", side.sameMoney());
        json.sixDecimals("sameSections", side.sameSections());
        json.sixDecimals("changed", side.changed().orElse(null));
        json.truth("proved", side.proved());
        moves("moves", side.moves());
    }

    private void envelope(EnvelopeBreak each) {
        json.text("year", each.year().toString());
        json.text("envelope", each.more() ? "more" : "less");
        json.numberOrNull("firstPound", each.pounds().orElse(null));
        json.number("tried", each.tried());
        json.truth("planned", each.planned());
        json.truth("proved", each.proved());
        moves("moves", each.moves());
    }

    private void dispute(Dispute dispute) {
        json.text("section", dispute.section());
        json.text("outcome", dispute.outcome());
        json.text("score", dispute.score().key());
        json.number("from", dispute.from());
        json.number("to", dispute.to());
        json.truth("movesMoney", dispute.movesMoney());
        json.number("pounds", dispute.pounds());
        json.truth("planned", dispute.planned());
        json.truth("proved", dispute.proved());
        json.object("bestValue", () -> moved(dispute.bestValue()));
        json.object("rankOrder", () -> moved(dispute.rankOrder()));
    }

    private void moved(Moves moves) {
        json.number("pounds", moves.pounds());
        moves("sections", moves);
    }

    private void moves(String name, Moves moves) {
        json.array(name, moves.sections(), move -> {
            json.text("section", move.section());
            json.number("before", move.before());
            json.number("now", move.now());
        });
    }
}
