package bpv.report;

import bpv.quantity.FinancialYear;
import bpv.release.Instalment;
import bpv.report.FigureMonth.Basis;
import java.io.Writer;
import java.time.YearMonth;
import java.util.List;

/** Writes what 62-day performance makes of awards as JSON, in the shape {@code what-if/1}. */
public final class JsonWhatIf {
    private final WhatIf whatIf;
    private final Json json;

    private JsonWhatIf(WhatIf whatIf, Json json) {
        this.whatIf = whatIf;
        this.json = json;
    }

    /** All of it; the caller closes the writer. */
    public static void write(WhatIf whatIf, Writer out) {
        Json json = new Json(out);
        json.begin();
        json.text("schema", "what-if/1");
        JsonReport.originOf(json, whatIf.provenance(), whatIf.documents());
        JsonReport.assumptions(json, whatIf.assumptions());
        new JsonWhatIf(whatIf, json).content();
        json.end();
    }

    private void content() {
        json.object("awarded", () -> {
            json.text("basis", whatIf.awarded().basis().key());
            json.number("rulesOfPolicy", whatIf.awarded().rules());
            json.array("stated", whatIf.awarded().stated(), each -> {
                json.text("rule", each.rule());
                json.text("because", each.because());
                json.text("by", each.by());
                json.truth("override", each.override());
            });
            json.texts("overridden", whatIf.awarded().overridden());
            json.array("awards", whatIf.years(), year -> {
                json.text("year", year.toString());
                json.number("pence", whatIf.awarded().total(year).pence());
            });
        });
        json.array("windows", whatIf.windows().entrySet(), window -> {
            json.text("quarter", window.getKey().toString());
            json.texts(
                    "months",
                    window.getValue().stream().map(YearMonth::toString).toList());
        });
        json.array("results", whatIf.all(), this::result);
    }

    private void result(Projected result) {
        json.text("name", result.name());
        json.text("because", result.because());
        json.truth("realFiguresOnly", result == whatIf.real());
        json.object("monthlyFigures", () -> {
            for (Basis basis : Basis.values()) {
                json.number(basis.key(), result.count(basis));
            }
        });
        json.array(
                "programme",
                whatIf.years().stream()
                        .flatMap(year -> result.programme(year).stream())
                        .toList(),
                quarter -> {
                    json.text("quarter", quarter.quarter().toString());
                    money(quarter);
                });
        json.array("years", whatIf.years(), year -> {
            json.text("year", year.toString());
            sum(result.programme(year), whatIf.real().programme(year));
        });
        json.beginArray("alliances");
        whatIf.years()
                .forEach(year -> result.alliances(year).forEach(id -> json.item(() -> alliance(result, id, year))));
        json.endArray();
        json.array("ofAHundredPounds", result.ofAHundredPounds(), this::quarter);
    }

    private void alliance(Projected result, String alliance, FinancialYear year) {
        json.text("alliance", alliance);
        json.text("year", year.toString());
        sum(result.money(alliance, year), whatIf.real().money(alliance, year));
        json.array("quarters", result.quarters(alliance, year), this::quarter);
    }

    private void quarter(ProjectedQuarter quarter) {
        new JsonRelease(json).row(quarter.release());
        json.number("cashNeedPence", quarter.money().cashNeed().pence());
        json.array("months", quarter.months(), month -> {
            json.text("month", month.month().toString());
            json.text("basis", month.basis().key());
            json.sixDecimals("percent", month.percent());
            json.text("stated", month.stated());
            json.truth("capped", month.capped());
        });
    }

    private void money(Instalment quarter) {
        new JsonRelease(json).money(quarter);
        json.number("cashNeedPence", quarter.cashNeed().pence());
    }

    private void sum(List<Instalment> quarters, List<Instalment> real) {
        YearSum sum = YearSum.of(quarters);
        json.number("duePence", sum.due().pence());
        json.number("paidPence", sum.paid().pence());
        json.number("heldPence", sum.held().pence());
        json.number("reReleasedPence", sum.reReleased().pence());
        json.number("cashNeedPence", sum.cashNeed().pence());
        json.number("heldAtYearEndPence", sum.heldAtYearEnd().pence());
        json.number(
                "cashNeedAgainstRealPence",
                sum.cashNeed().pence() - YearSum.of(real).cashNeed().pence());
    }
}
