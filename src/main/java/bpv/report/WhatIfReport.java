package bpv.report;

import bpv.quantity.FinancialYear;
import java.io.Writer;

/** Writes what 62-day performance makes of awards, in words and tables. */
public final class WhatIfReport {
    private WhatIfReport() {}

    /** Plain text for a terminal: scenarios side by side, or a backtest if there are none. */
    public static void text(WhatIf whatIf, Writer out) {
        write(whatIf, Paper.plain(out));
        new Sheet(out).flush();
    }

    /** The same on any paper. */
    public static void write(WhatIf whatIf, Paper paper) {
        WhatIfParts parts = new WhatIfParts(whatIf, paper);
        paper.title(parts.title());
        GroundsPart.stampOrProof(paper, whatIf.provenance());
        if (whatIf.years().isEmpty()) {
            parts.noYears();
            return;
        }
        parts.overrides();
        for (FinancialYear year : whatIf.years()) {
            parts.awarded(year);
            if (!whatIf.awarded().total(year).isNothing()) {
                parts.because();
            }
            parts.compared(year);
        }
        parts.quarters();
        parts.grounds();
    }
}
