package bpv.page;

import bpv.quantity.FinancialYear;
import bpv.report.Figures;
import bpv.report.Names;
import bpv.report.Projected;
import bpv.report.WhatIf;
import bpv.report.WhatIfPicture;
import bpv.report.WhatIfReport;
import bpv.report.YearSum;
import java.util.ArrayList;
import java.util.List;

/**
 * The release of awards by 62-day performance, as a page shows it: the words and tables of {@code bpv what-if}, and its
 * picture.
 *
 * @param title what was projected, as of which day
 * @param first what comes before the first heading
 * @param rest what comes after
 * @param form what it was projected by, to be changed
 */
record WhatIfView(WhatIf whatIf, String title, List<Block> first, List<Block> rest, WhatIfForm form) {
    /** So many results have figures at the head of the page; of more of them the table is easier to read. */
    private static final int MOST = 4;

    static WhatIfView of(WhatIf whatIf, WhatIfForm form) {
        Blocks blocks = new Blocks("what-if-", 2);
        WhatIfReport.write(whatIf, blocks);
        List<Block> all = blocks.list();
        int heading = 0;
        while (heading < all.size() && !(all.get(heading) instanceof Block.Heading)) {
            heading++;
        }
        return new WhatIfView(whatIf, blocks.title(), all.subList(0, heading), all.subList(heading, all.size()), form);
    }

    /** What is awarded, and what is left at year end by each set of figures. */
    List<DivisionView.Figure> figures() {
        List<DivisionView.Figure> figures = new ArrayList<>();
        for (FinancialYear year : whatIf.years()) {
            figures.add(new DivisionView.Figure(
                    "Awarded for " + year, "£" + Figures.pence(whatIf.awarded().total(year))));
            for (Projected each : whatIf.all().stream().limit(MOST).toList()) {
                YearSum sum = YearSum.of(each.programme(year));
                figures.add(new DivisionView.Figure(
                        Names.capital(each.name()) + ", left at year end", "£" + Figures.pence(sum.heldAtYearEnd())));
            }
        }
        return figures;
    }

    /** An SVG document of our own making; whatever it holds of somebody's text is escaped in it. */
    String picture() {
        return WhatIfPicture.svg(whatIf);
    }

    boolean hasPicture() {
        return !whatIf.years().isEmpty();
    }

    List<Block.Heading> contents() {
        return rest.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 2)
                .map(Block.Heading.class::cast)
                .toList();
    }
}
