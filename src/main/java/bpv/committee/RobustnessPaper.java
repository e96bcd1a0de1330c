package bpv.committee;

import bpv.quantity.Fraction;
import bpv.report.Figures;
import bpv.report.GroundsPart;
import bpv.robustness.Firmness;
import bpv.robustness.Robustness;
import bpv.robustness.RobustnessParts;
import bpv.workbook.Days;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How robust the proposals are, for a committee, as one HTML file: no script, nothing to load, printable. What is worth the
 * panel's time stands first.
 */
public final class RobustnessPaper {
    private final Robustness robustness;
    private final ReportPage page = new ReportPage();
    private final RobustnessParts parts;

    private RobustnessPaper(Robustness robustness) {
        this.robustness = robustness;
        this.parts = new RobustnessParts(robustness, page);
    }

    /** All of it; the caller closes the writer. */
    public static void html(Robustness robustness, Writer out) throws IOException {
        out.write(new RobustnessPaper(robustness).whole());
    }

    private String whole() {
        page.title(RobustnessTables.TITLE);
        first();
        page.onNewPage();
        parts.disputes();
        chances();
        page.onNewPage();
        parts.borders();
        page.onNewPage();
        parts.sections();
        ranks();
        page.onNewPage();
        parts.ranges();
        page.onNewPage();
        parts.making();
        page.heading("Assumptions in force");
        new GroundsPart(page).assumptions(robustness.assumptions());
        return page.whole("As of " + Days.written(robustness.provenance().day()) + ". "
                + Figures.count(robustness.draws(), "draw", "draws") + ", seed " + robustness.seed()
                + ". Rules, lots and arithmetic produced this report. It proposes; people decide.");
    }

    private void first() {
        page.heading("Spend the panel's time where it matters");
        page.published(robustness.provenance());
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(
                "Scores that could move money, of those that might be a point otherwise",
                robustness.moving().size() + " of " + robustness.disputes().size());
        figures.put(
                "Sections that best value funds in nearly all draws, in some, in hardly any",
                robustness.count(Firmness.CORE) + ", " + robustness.count(Firmness.BORDERLINE) + ", "
                        + robustness.count(Firmness.OUT));
        page.figures(figures);
        parts.summary();
    }

    private void chances() {
        page.onNewPage();
        page.heading("Chance of funding");
        if (robustness.sections().isEmpty()) {
            page.text("There is no section.");
            return;
        }
        page.picture(
                "Picture: chance of funding by section",
                ChancePicture.of(robustness),
                "In how many of the draws best value funds a section, in whole or in part. The short line at the end of a bar"
                        + " is one standard error to each side; the dashed lines are at "
                        + percent(robustness.numbers().outUpTo()) + " and "
                        + percent(robustness.numbers().coreFrom())
                        + ". The table of all sections has every figure.");
    }

    private static String percent(Fraction percent) {
        return percent + "%";
    }

    private void ranks() {
        page.onNewPage();
        page.heading("Chance of each rank");
        page.text(
                "Ranks are by score, among the sections that may be funded in a draw. No rank: in so many draws a section may"
                        + " not be funded. The workbook and JSON have each rank on its own.");
        page.grid(new RankTables(robustness).bands());
    }
}
