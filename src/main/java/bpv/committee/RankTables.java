package bpv.committee;

import bpv.quantity.Fraction;
import bpv.robustness.Robustness;
import bpv.robustness.SectionChances;
import bpv.robustness.Share;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The chance of each rank by score, one by one and in bands. */
final class RankTables {
    /** Ranks are shown in at most so many bands. */
    private static final int MOST_BANDS = 6;

    private final Robustness robustness;

    RankTables(Robustness robustness) {
        this.robustness = robustness;
    }

    /** The chance of each rank on its own. */
    Grid ranks() {
        Grid grid = new Grid(
                "Chance of each rank",
                Column.text("Section id", 40),
                Column.name("Section", 44),
                Column.rank("Rank"),
                Column.number("Chance"),
                Column.number("± percentage points"),
                Column.number("Draws"));
        for (SectionChances each : robustness.sections()) {
            each.ranks().forEach((rank, share) -> {
                List<Cell> row = new ArrayList<>(List.of(
                        Cell.text(each.section()),
                        Cell.text(robustness.names().section(each.section())),
                        Cell.count(rank)));
                RobustnessTables.share(row, share);
                grid.row(row);
            });
        }
        return grid;
    }

    /** The chance of a rank in each band, the sections of best median rank first. */
    Grid bands() {
        int worst = robustness.sections().stream()
                .flatMap(section -> section.worstRank().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int wide = (int) Scale.reaching(worst, MOST_BANDS, 1).step();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Section id", 40).inWorkbook(), Column.name("Section", 44), Column.rank("Median rank")));
        for (int from = 1; from <= worst; from += wide) {
            int to = Math.min(worst, from + wide - 1);
            columns.add(Column.number(from == to ? "Rank " + from : "Ranks " + from + " to " + to));
        }
        columns.add(Column.number("No rank"));
        Grid grid = new Grid("Chance of a rank by score", columns);
        robustness.sections().stream()
                .sorted(Comparator.comparing(
                                (SectionChances each) -> each.medianRank().orElse(Integer.MAX_VALUE))
                        .thenComparing(SectionChances::section))
                .forEach(each -> grid.row(band(each, worst, wide)));
        return grid;
    }

    private List<Cell> band(SectionChances each, int worst, int wide) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(each.section()),
                Cell.text(robustness.names().section(each.section())),
                RobustnessTables.rank(each.medianRank())));
        for (int from = 1; from <= worst; from += wide) {
            int draws = each.ranks().subMap(from, from + wide).values().stream()
                    .mapToInt(Share::draws)
                    .sum();
            row.add(draws == 0 ? Cell.NOTHING : Cell.part(Fraction.of(draws, robustness.draws())));
        }
        row.add(
                each.unranked().draws() == 0
                        ? Cell.NOTHING
                        : Cell.part(each.unranked().percent().dividedBy(100)));
        return row;
    }
}
