package bpv.committee;

import bpv.report.WhatIf;
import bpv.workbook.WorkbookFile;
import bpv.workbook.WorkbookFile.Sheet;
import java.io.IOException;
import java.util.List;

/** What 62-day performance makes of awards as an XLSX workbook: one sheet for each topic, money in pounds and pence. */
public final class WhatIfWorkbook {
    private WhatIfWorkbook() {}

    /** The workbook; the same bytes for the same result. */
    public static byte[] of(WhatIf whatIf) throws IOException {
        WhatIfTables tables = new WhatIfTables(whatIf);
        WhatIfQuarters quarters = new WhatIfQuarters(whatIf);
        Sources sources = new Sources(whatIf.provenance(), whatIf.assumptions(), whatIf.documents());
        return WorkbookFile.of(
                WhatIfTables.TITLE,
                whatIf.provenance().day(),
                List.of(
                        new Sheet("Programme by year", tables.summary()),
                        new Sheet("Programme by quarter", tables.programme()),
                        new Sheet("Alliances by year", tables.alliances()),
                        new Sheet("Alliances by quarter", quarters.quarters()),
                        new Sheet("Of each £100", quarters.ofAHundredPounds()),
                        new Sheet("Months", quarters.months()),
                        new Sheet("Awards", tables.awarded()),
                        new Sheet("Assumptions", sources.assumed()),
                        new Sheet("Provenance", sources.madeFrom()),
                        new Sheet("Documents", sources.read())));
    }
}
