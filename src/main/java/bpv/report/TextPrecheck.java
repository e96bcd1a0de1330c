package bpv.report;

import bpv.quantity.Fraction;
import bpv.release.ReleaseRow;
import bpv.report.DraftRange.Label;
import bpv.report.DraftRange.OfCriterion;
import bpv.report.DraftRange.OfOutcome;
import bpv.report.DraftRange.OfSection;
import bpv.report.DraftRange.Span;
import bpv.report.Table.Column;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes a precheck in plain text, for the Alliance that still works on the draft. */
public final class TextPrecheck {
    private static final int WIDTH = 100;

    private final PrecheckResult result;
    private final Paper paper;

    private TextPrecheck(PrecheckResult result, Paper paper) {
        this.result = result;
        this.paper = paper;
    }

    /** Writes all of it; the caller closes the writer. */
    public static void write(PrecheckResult result, Writer out) {
        new TextPrecheck(result, new PlainText(out, WIDTH)).write();
    }

    private void write() {
        paper.title(
                "Draft checked before submission, as of " + result.provenance().day());
        GroundsPart.stamp(paper, result.provenance());
        paper.text("Document: " + result.file() + ". This is a simulation: nothing is submitted or kept.");
        paper.heading("Problems");
        if (result.problems().isEmpty()) {
            paper.text("No problem: the draft can be assessed as it stands.");
        } else {
            new GroundsPart(paper).problems(result.problems());
        }
        paper.heading("As it stands");
        asItStands();
        paper.heading("Blanks");
        blanks();
        result.range().ifPresent(range -> {
            paper.heading("What completing it can bring: gateway");
            paper.table(criteria(range.gateway()));
            range.sections().forEach(this::section);
        });
        completions();
        release();
        paper.heading("Provenance");
        new GroundsPart(paper).provenance(result.provenance());
        paper.text("Digest of the draft (SHA-256): " + result.sha256());
    }

    private void asItStands() {
        List<String> lines = new ArrayList<>();
        result.asItStands()
                .ifPresent(bid -> bid.assessed()
                        .sections()
                        .forEach(section -> lines.add(
                                Names.capital(section.section().intervention().title()) + ": "
                                        + section.label().title() + ", score "
                                        + section.totals().scoreShown() + ". "
                                        + section.recommendation().conclusion().reason())));
        if (lines.isEmpty()) {
            paper.text("It cannot be assessed before its problems are put right.");
        }
        paper.items(lines);
    }

    private void blanks() {
        if (result.blanks().isEmpty()) {
            paper.text(result.range().isPresent() ? "Nothing is blank." : "It has no keys to complete.");
        }
        List<String> lines = new ArrayList<>();
        for (Blank blank : result.blanks()) {
            String note = blank.note().isEmpty() ? "" : " Missing: " + blank.note() + ".";
            lines.add("line " + blank.line() + ", " + blank.pointer() + ": " + blank.title() + " – " + blank.why()
                    + ". " + blank.description() + note);
        }
        paper.items(lines);
    }

    private static Table criteria(List<OfCriterion> criteria) {
        Table table = new Table(Column.left("Criterion"), Column.left("Worst to best"), Column.left("Why"));
        for (OfCriterion criterion : criteria) {
            Span<?> span = criterion.verdict();
            String why = span.worst().reason();
            table.row(
                    criterion.criterion(),
                    span(span, Object::toString),
                    span.certain()
                            ? why
                            : "Worst: " + why + "\nBest: " + span.best().reason());
        }
        return table;
    }

    private static <T> String span(Span<T> span, java.util.function.Function<T, String> shown) {
        String worst = shown.apply(span.worst().value());
        return span.certain()
                ? worst + " (certain)"
                : worst + " to " + shown.apply(span.best().value());
    }

    private void section(OfSection section) {
        paper.heading("What completing it can bring: " + section.intervention().title());
        paper.items(List.of(
                "Score: " + span(section.score(), Fraction::shown) + ", of 100",
                "Mean value: " + span(section.meanValue(), Fraction::shown) + ", of 100",
                "Mean confidence: " + span(section.meanConfidence(), Fraction::shown) + ", of 100",
                "Recommendation: " + span(section.recommendation(), Object::toString)));
        Table outcomes = new Table(
                Column.left("Outcome"),
                Column.left("Value"),
                Column.left("Confidence"),
                Column.left("Score"),
                Column.left("What it measures"));
        for (OfOutcome outcome : section.outcomes()) {
            outcomes.row(
                    outcome.definition().id(),
                    span(outcome.value(), Object::toString),
                    span(outcome.confidence(), Object::toString),
                    span(outcome.score(), Fraction::shown),
                    Names.capital(outcome.definition().means()));
        }
        paper.table(outcomes);
        List<OfCriterion> others = new ArrayList<>(section.concerns());
        others.addAll(section.readiness());
        paper.table(criteria(others));
        List<String> labels = new ArrayList<>();
        section.labels().forEach(label -> labels.add(label(label)));
        paper.items(labels);
    }

    private static String label(Label label) {
        String name = Names.capital(label.recommendation().title());
        if (label.certain()) {
            return name + ": certain already.";
        }
        return label.reachable()
                ? name + ": possible, see " + label.completion() + "."
                : name + ": cannot be reached, because: " + String.join(" ", label.because());
    }

    private void completions() {
        if (result.completions().isEmpty()) {
            return;
        }
        paper.heading("Completions");
        paper.text("Each is one way to fill the blanks that attains an end named above; the JSON result has them all as"
                + " documents.");
        List<String> lines = new ArrayList<>();
        for (Completion completion : result.completions()) {
            int fills = completion.fills().size();
            lines.add(completion.name() + ": "
                    + (fills == 0 ? "the draft as it stands" : Figures.count(fills, "blank", "blanks") + " filled"));
        }
        paper.items(lines);
    }

    private void release() {
        if (result.release().isEmpty()) {
            return;
        }
        paper.heading("Release, if all were awarded as asked");
        Table table = new Table(
                Column.left("Quarter"),
                Column.right("Tier"),
                Column.right("Due"),
                Column.right("Paid"),
                Column.left("Why"));
        for (ReleaseRow row : result.release()) {
            table.row(
                    row.decided().performance().quarter().toString(),
                    row.decided().tier() + "%" + (row.decided().provisional() ? " provisional" : ""),
                    row.instalment().due().toString(),
                    row.instalment().paid().toString(),
                    row.decided().part().conclusion().reason());
        }
        paper.table(table);
    }
}
