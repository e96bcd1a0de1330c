package bpv.committee;

import bpv.robustness.Robustness;
import bpv.workbook.WorkbookFile;
import bpv.workbook.WorkbookFile.Sheet;
import java.io.IOException;
import java.util.List;

/** How robust the proposals are as an XLSX workbook: one sheet for each topic, scores that could move money first. */
public final class RobustnessWorkbook {
    private RobustnessWorkbook() {}

    /** The workbook; the same bytes for the same result. */
    public static byte[] of(Robustness robustness) throws IOException {
        RobustnessTables tables = new RobustnessTables(robustness);
        RobustnessBreaks breaks = new RobustnessBreaks(robustness);
        Sources sources = new Sources(robustness.provenance(), robustness.assumptions(), robustness.documents());
        return WorkbookFile.of(
                RobustnessTables.TITLE,
                robustness.provenance().day(),
                List.of(
                        new Sheet("Summary", tables.summary()),
                        new Sheet("Scores", tables.disputes()),
                        new Sheet("Sections", tables.sections()),
                        new Sheet("Rank bands", new RankTables(robustness).bands()),
                        new Sheet("Ranks", new RankTables(robustness).ranks()),
                        new Sheet("Border weights", breaks.borders()),
                        new Sheet("Border scores", breaks.scores()),
                        new Sheet("One weight", breaks.weights()),
                        new Sheet("Envelopes", breaks.envelopes()),
                        new Sheet("Moves", new RobustnessMoves(robustness).grid()),
                        new Sheet("As things are", tables.now()),
                        new Sheet("Made", tables.made()),
                        new Sheet("Assumptions", sources.assumed()),
                        new Sheet("Provenance", sources.madeFrom()),
                        new Sheet("Documents", sources.read())));
    }
}
