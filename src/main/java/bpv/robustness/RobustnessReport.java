package bpv.robustness;

import bpv.report.Paper;
import java.io.Writer;

/** Writes how robust proposals are, in words: first what a panel has to look at. */
public final class RobustnessReport {
    private RobustnessReport() {}

    /** Plain text for a terminal. */
    public static void text(Robustness robustness, Writer out) {
        Paper paper = Paper.plain(out);
        RobustnessParts parts = new RobustnessParts(robustness, paper);
        paper.title(parts.title());
        parts.summary();
        parts.disputes();
        parts.borders();
        parts.sections();
        parts.ranges();
        parts.making();
    }
}
