package bpv.report;

import bpv.assessment.AssessedSection;
import bpv.assessment.SectionTotals;
import bpv.report.Improved.Blocker;
import bpv.report.Improved.Change;
import bpv.report.Improved.Moved;
import bpv.report.Table.Column;
import java.io.Writer;
import java.util.List;

/** Writes what would have to change in a draft: as JSON for programs, and in words for the Alliance. */
public final class ImprovementReport {
    private static final int WIDTH = 100;

    private ImprovementReport() {}

    /** JSON of the shape {@code improvement/1}. */
    public static void json(Improved improved, Writer out) {
        Json json = new Json(out);
        json.begin();
        json.text("schema", "improvement/1");
        JsonReport.origin(json, improved.provenance(), improved.assumptions());
        json.text("file", improved.file());
        json.text("sha256", improved.sha256());
        json.text("target", improved.target().key());
        json.text("answer", improved.answer().key());
        json.text("sentence", improved.sentence());
        JsonReport.problems(json, improved.problems());
        json.array("sections", improved.sections(), section -> {
            json.text("id", section.before().id());
            json.object("before", () -> standing(json, section.before()));
            json.object("after", () -> standing(json, section.after()));
        });
        json.number("fields", improved.fields());
        json.sixDecimals("units", improved.units());
        json.truth("proved", improved.proved());
        json.number("combinations", improved.combinations());
        json.array("changes", improved.changes(), change -> change(json, change));
        json.array("blockers", improved.blockers(), blocker -> {
            json.text("subject", blocker.subject());
            json.text("criterion", blocker.criterion());
            json.text("reason", blocker.reason());
            json.number("line", blocker.line());
        });
        json.textOrNull("document", improved.document());
        json.end();
    }

    private static void standing(Json json, AssessedSection section) {
        json.text("recommendation", section.label().key());
        json.sixDecimals("score", section.score().score());
        json.sixDecimals("meanValue", section.score().meanValue());
        json.sixDecimals("meanConfidence", section.score().meanConfidence());
    }

    private static void change(Json json, Change change) {
        json.text("pointer", change.pointer());
        json.number("line", change.line());
        json.number("column", change.column());
        json.text("title", change.title());
        json.textOrNull("from", change.from());
        json.text("to", change.to());
        json.texts("criteria", change.criteria());
        json.text("why", change.why());
        json.sixDecimals("units", change.units());
    }

    /** Plain text for a terminal; the changed draft is not part of it. */
    public static void text(Improved improved, Writer out) {
        Paper paper = new PlainText(out, WIDTH);
        paper.title("Improvement of " + improved.file() + ", as of "
                + improved.provenance().day());
        GroundsPart.stampOrProof(paper, improved.provenance());
        paper.text(improved.sentence());
        if (!improved.problems().isEmpty()) {
            new GroundsPart(paper).problems(improved.problems());
        }
        paper.table(sections(improved.sections()));
        if (!improved.changes().isEmpty()) {
            paper.heading("Changes");
            paper.items(
                    improved.changes().stream().map(ImprovementReport::sentence).toList());
        }
        if (!improved.blockers().isEmpty()) {
            paper.heading("What bars it, all done that may be");
            paper.items(improved.blockers().stream()
                    .map(ImprovementReport::sentence)
                    .toList());
        }
        new Sheet(out).flush();
    }

    private static Table sections(List<Moved> sections) {
        Table table = new Table(
                Column.left("Section"),
                Column.left(""),
                Column.left("Recommendation"),
                Column.right("Score"),
                Column.right("Value"),
                Column.right("Conf."));
        for (Moved section : sections) {
            row(table, section.before().id(), "now", section.before());
            if (section.after() != section.before()) {
                row(table, "", "then", section.after());
            }
        }
        return table;
    }

    private static void row(Table table, String name, String when, AssessedSection section) {
        SectionTotals totals = section.totals();
        table.row(
                name,
                when,
                section.label().title(),
                totals.scoreShown(),
                totals.valueShown(),
                totals.confidenceShown());
    }

    private static String sentence(Change change) {
        boolean item = change.pointer().matches(".*/\\d+");
        String to = item ? change.to() : "'" + change.to() + "'";
        String becomes = change.from() == null ? to + " is added" : "'" + change.from() + "' becomes " + to;
        return "Line " + change.line() + ", " + change.title() + ": " + becomes + " (" + change.pointer() + "; "
                + change.units().toDecimal(2).toPlainString() + " units). " + change.why();
    }

    private static String sentence(Blocker blocker) {
        return blocker.subject() + ", " + blocker.criterion() + ": " + blocker.reason() + " (line " + blocker.line()
                + ")";
    }
}
