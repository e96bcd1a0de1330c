package bpv.committee;

import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.report.Figures;
import bpv.report.GroundsPart;
import bpv.report.Projected;
import bpv.report.WhatIf;
import bpv.report.WhatIfParts;
import bpv.report.WhatIfPicture;
import bpv.report.YearSum;
import bpv.workbook.Days;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What 62-day performance makes of awards, for a committee, as one HTML file: no script, nothing to load, printable. */
public final class WhatIfPaper {
    private final WhatIf whatIf;
    private final ReportPage page = new ReportPage();
    private final WhatIfParts parts;

    private WhatIfPaper(WhatIf whatIf) {
        this.whatIf = whatIf;
        this.parts = new WhatIfParts(whatIf, page);
    }

    /** All of it; the caller closes the writer. */
    public static void html(WhatIf whatIf, Writer out) throws IOException {
        out.write(new WhatIfPaper(whatIf).whole());
    }

    private String whole() {
        page.title(WhatIfTables.TITLE);
        page.heading(
                parts.isBacktest()
                        ? "What the real figures make of the awards"
                        : "What the scenarios make of the awards");
        page.published(whatIf.provenance());
        if (whatIf.years().isEmpty()) {
            parts.noYears();
        } else {
            years();
        }
        page.onNewPage();
        page.heading("Assumptions in force");
        new GroundsPart(page).assumptions(whatIf.assumptions());
        page.heading("Provenance");
        new GroundsPart(page).provenance(whatIf.provenance());
        new GroundsPart(page).documents(whatIf.documents());
        return page.whole("As of " + Days.written(whatIf.provenance().day())
                + ". Rules and arithmetic produced this report. It proposes; people decide.");
    }

    private void years() {
        parts.overrides();
        for (FinancialYear year : whatIf.years()) {
            if (!whatIf.awarded().total(year).isNothing()) {
                page.figures(figures(year));
            }
            parts.awarded(year);
        }
        parts.because();
        picture();
        for (FinancialYear year : whatIf.years()) {
            page.onNewPage();
            parts.compared(year);
        }
        page.onNewPage();
        parts.quarters();
        parts.words();
    }

    private Map<String, String> figures(FinancialYear year) {
        Map<String, String> figures = new LinkedHashMap<>();
        String by = parts.isBacktest() ? ", by the real figures" : ", by these figures";
        figures.put("Cash need of " + year + by, range(year, YearSum::cashNeed));
        figures.put("Still held at its end", range(year, YearSum::heldAtYearEnd));
        return figures;
    }

    /** From the least to the most that any of the figures leads to. */
    private String range(FinancialYear year, Function<YearSum, Money> of) {
        List<Money> all = whatIf.all().stream()
                .map(each -> of.apply(YearSum.of(each.programme(year))))
                .toList();
        String least = YearsPicture.millions(Collections.min(all));
        String most = YearsPicture.millions(Collections.max(all));
        return least.equals(most) ? least : least + " to " + most;
    }

    private void picture() {
        page.onNewPage();
        page.heading("Paid, held and re-released by quarter");
        if (whatIf.all().stream().map(Projected::quarters).allMatch(List::isEmpty)) {
            page.text("Nothing is awarded that depends on 62-day performance.");
            return;
        }
        page.picture(
                "Picture: paid, held and re-released by quarter",
                WhatIfPicture.inPage(whatIf),
                "All on one scale, " + Figures.count(whatIf.all().size(), "set of figures", "sets of figures")
                        + ". The tables below have every figure.");
    }
}
