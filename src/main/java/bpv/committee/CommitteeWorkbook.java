package bpv.committee;

import bpv.allocation.Proposal;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.WorkbookFile;
import bpv.workbook.WorkbookFile.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The figures of a committee's report as an XLSX workbook: one sheet for each topic. */
public final class CommitteeWorkbook {
    private CommitteeWorkbook() {}

    /** The workbook; the same bytes for the same result. */
    public static byte[] of(Committee committee) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        committee
                .bestValue()
                .ifPresentOrElse(
                        best -> sheets.add(new Sheet("Summary", new Difference(committee, best).compare())),
                        () -> sheets.add(new Sheet("No proposal", noPlan(committee))));
        sheets.add(new Sheet("Ranking", Ranking.of(committee)));
        committee.bestValue().ifPresent(best -> proposals(committee, best, sheets));
        Decisions decisions = new Decisions(committee);
        Listed listed = new Listed();
        decisions.write(listed);
        sheets.add(new Sheet("Decisions", listed.grid()));
        Grounds grounds = new Grounds(committee);
        sheets.add(new Sheet("Conditions", grounds.conditions()));
        if (committee.bestValue().isPresent()) {
            sheets.add(new Sheet("Proof", grounds.proof()));
        }
        sheets.add(new Sheet("Assumptions", committee.sources().assumed()));
        sheets.add(new Sheet("Provenance", provenance(committee)));
        sheets.add(new Sheet("Documents", committee.sources().read()));
        sheets.add(new Sheet("Problems", grounds.problems()));
        return WorkbookFile.of(committee.title(), committee.round().provenance().day(), sheets);
    }

    private static void proposals(Committee committee, Proposal best, List<Sheet> sheets) {
        sheets.add(new Sheet("Differences", new Difference(committee, best).sections()));
        sheets.add(new Sheet("Years", new Years(committee).grid()));
        sheets.add(new Sheet("Rank order", Awards.of(committee, committee.rankOrder())));
        sheets.add(new Sheet("Best value", Awards.of(committee, best)));
        sheets.add(new Sheet(
                "Frontier", Frontier.of(committee.round().candidates()).grid(committee)));
        Prices prices = new Prices(committee);
        sheets.add(new Sheet("Rules", prices.rules()));
        sheets.add(new Sheet("More money", prices.years()));
        sheets.add(new Sheet("Otherwise", prices.sections()));
        sheets.add(new Sheet("Reserve lists", new Reserve(committee).all()));
        Reach reach = new Reach(committee);
        sheets.add(new Sheet("Fund a section", reach.distances()));
        sheets.add(new Sheet("Exchanges", reach.exchanges()));
        committee.divided().cutLine().ifPresent(line -> {
            CutLineGrids cut = new CutLineGrids(committee, line, best);
            sheets.add(new Sheet("Cut line", cut.places()));
            sheets.add(new Sheet("Cut line prices", cut.prices()));
        });
        if (!committee.divided().overrideWeights().isEmpty()) {
            sheets.add(new Sheet("Override weights", Overrides.of(committee)));
        }
    }

    private static Grid provenance(Committee committee) {
        Grid grid = committee.sources().madeFrom();
        committee
                .divided()
                .overridden()
                .forEach(name -> grid.row(Cell.text("Not as the rules folder says"), Cell.text(name)));
        return grid;
    }

    private static Grid noPlan(Committee committee) {
        Listed listed = new Listed();
        listed.heading("No proposal");
        new Decisions(committee).conflict(listed);
        return listed.grid();
    }
}
