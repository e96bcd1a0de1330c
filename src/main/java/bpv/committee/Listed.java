package bpv.committee;

import bpv.report.Paper;
import bpv.report.Table;
import bpv.workbook.Cell;
import bpv.workbook.Grid;
import bpv.workbook.Grid.Column;
import java.util.List;

/** Paper that becomes a table: each item and paragraph a row, beside the heading that it stands below. */
final class Listed implements Paper {
    private final Grid grid = new Grid("What needs a decision", Column.name("About", 40), Column.text("What", 110));
    private String heading = "";

    Grid grid() {
        return grid;
    }

    @Override
    public void title(String text) {
        heading = text;
    }

    @Override
    public void heading(String text) {
        heading = text;
    }

    @Override
    public void subheading(String text) {
        heading = text;
    }

    @Override
    public void text(String paragraph) {
        grid.row(Cell.text(heading), Cell.text(paragraph));
    }

    @Override
    public void items(List<String> items) {
        items.forEach(this::text);
    }

    @Override
    public void table(Table table) {
        table.rows().forEach(row -> text(String.join("; ", row.cells())));
    }
}
