package bpv.report;

import bpv.allocation.Alternative.Difference;
import bpv.allocation.Breach;
import bpv.allocation.Conflict;
import bpv.allocation.CutLine;
import bpv.allocation.Distance;
import bpv.allocation.Limit;
import bpv.allocation.Option;
import bpv.allocation.Proposal;
import bpv.allocation.Resolve.Change;
import bpv.allocation.YearLine;
import bpv.quantity.Fraction;
import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes how money may be divided under rules of policy as JSON, in the shape {@code limited-allocation/1}. */
public final class JsonDivided {
    private final Json json;

    private JsonDivided(Json json) {
        this.json = json;
    }

    /** All of it; the caller closes the writer. */
    public static void write(Divided divided, Writer out) {
        Json json = new Json(out);
        json.begin();
        json.text("schema", "limited-allocation/1");
        JsonReport.originOf(json, divided.provenance(), divided.documents());
        JsonReport.assumptions(json, divided.assumptions());
        json.texts("overridden", divided.overridden());
        new JsonDivided(json).content(divided);
        json.end();
    }

    private void content(Divided divided) {
        json.array("rules", divided.policy().limits(), limit -> rule(divided, limit));
        json.object("rankOrder", () -> proposal(divided.rankOrder()));
        divided.bestValue()
                .ifPresentOrElse(
                        best -> json.object("bestValue", () -> proposal(best)), () -> json.nothing("bestValue"));
        divided.conflict()
                .ifPresentOrElse(
                        conflict -> json.object("conflict", () -> conflict(conflict)), () -> json.nothing("conflict"));
        change("overrides", divided.overrides());
        json.array("overrideWeights", divided.overrideWeights(), this::weights);
        json.array("sections", divided.sections(), each -> {
            json.text("section", each.section());
            json.truth("funded", each.funded());
            change("otherwise", each.change());
        });
        json.array("distances", divided.distances(), this::distance);
        divided.cutLine()
                .ifPresentOrElse(line -> json.object("cutLine", () -> cutLine(line)), () -> json.nothing("cutLine"));
        json.array("years", divided.years(), each -> {
            json.text("year", each.year().toString());
            change("withOneMillionMore", each.change());
        });
        json.number("leftOut", divided.leftOut());
    }

    private void conflict(Conflict conflict) {
        json.truth("proved", conflict.proved());
        json.texts("rules", conflict.rules().stream().map(Limit::name).toList());
        json.array(
                "ways",
                conflict.ways(),
                way -> json.array("givesWay", way.concessions(), concession -> {
                    breach(concession.breach());
                    json.number("atLeast", concession.least());
                }));
    }

    private void weights(OverrideWeights of) {
        json.text("section", of.section());
        json.truth("fund", of.fund());
        json.truth("inForce", of.inForce());
        of.weights()
                .ifPresentOrElse(
                        found -> json.array("weights", found.parts(), part -> {
                            json.text("outcome", part.outcome());
                            json.sixDecimals("share", part.share());
                            json.sixDecimals("shareInForce", part.inForce());
                        }),
                        () -> json.nothing("weights"));
        json.number("tried", of.tried());
        json.number("seed", of.seed());
    }

    private void distance(Distance each) {
        json.text("section", each.section());
        each.benefit()
                .ifPresentOrElse(loss -> json.sixDecimals("benefitLost", loss), () -> json.nothing("benefitLost"));
        json.sixDecimals("score", each.score());
        json.textOrNull(
                "exactScoreNeeded", each.scoreNeeded().map(Fraction::quotient).orElse(null));
        each.percentOff().ifPresentOrElse(off -> json.number("percentOff", off), () -> json.nothing("percentOff"));
        each.extra()
                .ifPresentOrElse(
                        extra -> json.object("extra", () -> {
                            json.text("year", extra.year().toString());
                            json.number("money", extra.money().pounds());
                        }),
                        () -> json.nothing("extra"));
        each.exchange()
                .ifPresentOrElse(
                        exchange -> json.object("exchange", () -> {
                            json.sixDecimals("benefitLost", exchange.loss());
                            json.array("moved", exchange.moved(), this::moved);
                        }),
                        () -> json.nothing("exchange"));
        json.truth("proved", each.proved());
    }

    private void cutLine(CutLine line) {
        json.array("approximatePrices", line.prices(), price -> {
            json.text("of", price.of());
            json.text("unit", price.inPounds() ? "million pounds" : "section");
            json.sixDecimals("benefit", price.inPounds() ? price.benefit().times(1_000_000) : price.benefit());
        });
        json.array("sections", line.places(), place -> {
            json.text("section", place.section());
            json.text("option", place.option().name());
            json.truth("funded", place.funded());
            json.sixDecimals("benefit", place.option().benefit());
            json.sixDecimals("price", place.cost());
            json.truth("above", place.isAbove());
        });
    }

    private void rule(Divided divided, Limit limit) {
        json.text("name", limit.name());
        json.text("says", LimitText.of(limit));
        json.texts("sections", limit.sections());
        divided.stated().stream()
                .filter(each -> each.rule().equals(limit.name()))
                .findFirst()
                .ifPresentOrElse(
                        each -> {
                            json.text("because", each.because());
                            json.text("by", each.by());
                            json.truth("override", each.override());
                        },
                        () -> {
                            json.text("because", "");
                            json.text("by", "");
                            json.truth("override", false);
                        });
        change(
                "withoutIt",
                divided.rules().stream()
                        .filter(each -> each.rule().equals(limit))
                        .findFirst()
                        .flatMap(Divided.PriceOfRule::change));
    }

    private void proposal(Proposal proposal) {
        json.array("awards", proposal.awards(), award -> JsonAllocation.award(json, award));
        json.array("years", proposal.years(), this::year);
        json.number("total", proposal.total().pounds());
        json.sixDecimals("benefit", proposal.benefit());
        json.array("broken", proposal.broken(), this::breach);
        new JsonProof(json).write(proposal);
        JsonAllocation.forbidden(json, "forbidden", proposal);
    }

    private void year(YearLine line) {
        json.text("year", line.year().toString());
        json.number("envelope", line.envelope().pounds());
        json.number("available", line.available().pounds());
        json.number("carriedIn", line.carriedIn().pounds());
        json.number("awarded", line.awarded().pounds());
        json.number("carriedOut", line.carriedOut().pounds());
        json.number("left", line.left().pounds());
    }

    private void breach(Breach breach) {
        JsonAllocation.breach(json, breach);
    }

    private void change(String name, Optional<Change> change) {
        if (change.isEmpty()) {
            json.nothing(name);
            return;
        }
        json.object(name, () -> {
            json.sixDecimals("gain", change.get().gain());
            json.truth("proved", change.get().proved());
            json.array("moved", change.get().moved(), this::moved);
        });
    }

    private void moved(Difference difference) {
        json.text("section", difference.section());
        json.textOrNull("from", name(difference.here()));
        json.textOrNull("to", name(difference.there()));
    }

    private static @Nullable String name(@Nullable Option option) {
        return option == null ? null : option.name();
    }
}
