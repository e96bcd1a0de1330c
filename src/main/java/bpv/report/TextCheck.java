package bpv.report;

import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomeScore;
import bpv.report.Table.Column;
import bpv.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Single bids in plain text, for the Alliance that has to improve them; each is written as it comes and let go. */
final class TextCheck implements CheckReport {
    private static final int WIDTH = 100;

    private final Writer out;
    private final Paper paper;
    private final Provenance provenance;
    private int checked;

    TextCheck(Writer out, Provenance provenance) {
        this.out = out;
        this.paper = new PlainText(out, WIDTH);
        this.provenance = provenance;
        paper.title("Bids checked one by one, as of " + provenance.day());
        GroundsPart.stamp(paper, provenance);
    }

    @Override
    public void bid(AssessedDocument document) {
        checked++;
        FindingText text = new FindingText(document);
        paper.heading(Names.name(document.assessed().alliance()));
        paper.text("Document: " + document.file());
        paper.subheading("Gateway");
        paper.table(text.table(document.assessed().gateway(), false));
        String alliance = Names.name(document.assessed().alliance());
        document.assessed().sections().forEach(section -> section(alliance, section, text));
    }

    private void section(String alliance, AssessedSection section, FindingText text) {
        paper.heading(alliance + " – " + section.section().intervention().title() + ": "
                + section.label().title() + ", score " + section.totals().scoreShown());
        paper.text(section.recommendation().conclusion().reason() + " Mean value "
                + section.totals().valueShown() + ", mean confidence "
                + section.totals().confidenceShown() + ", each of 100. Asked for: "
                + section.section().totalAsked() + ".");
        paper.table(outcomes(section.score().outcomes(), text));
        list("Concerns", text.notMet(section.concerns()), "No concern is raised.");
        list("Readiness tests failed", text.notMet(section.readiness()), "Every readiness test is passed.");
        list(
                "What keeps it from a better recommendation",
                text.notMet(section.fundingTests()),
                "Nothing keeps it from a better recommendation.");
    }

    private void list(String title, List<String> items, String none) {
        if (items.isEmpty()) {
            paper.text(none);
        } else {
            paper.text(title + ":");
            paper.items(items);
        }
    }

    private static Table outcomes(List<OutcomeScore> outcomes, FindingText text) {
        Table table = new Table(
                Column.left("Outcome"),
                Column.right("Value").gap(1),
                Column.right("Conf.").gap(1),
                Column.right("Score").gap(1),
                Column.left("What would raise it"));
        for (OutcomeScore outcome : outcomes) {
            boolean counts = outcome.counts();
            table.row(
                    outcome.definition().id(),
                    counts ? outcome.valuePoints() + "/" + OutcomeScore.HIGHEST : Figures.NONE,
                    counts ? outcome.confidencePoints() + "/" + OutcomeScore.HIGHEST : Figures.NONE,
                    counts ? outcome.score().shown() : Figures.NONE,
                    String.join("\n", raising(outcome, text)));
        }
        return table;
    }

    /** What is measured, why value is not higher, and each confidence test failed, with what to do and where. */
    private static List<String> raising(OutcomeScore outcome, FindingText text) {
        List<String> lines = new ArrayList<>();
        Explained<Finding> value = outcome.value();
        if (outcome.addressed()) {
            lines.add(Names.capital(outcome.definition().means()) + ".");
            if (value.conclusion().shortfall() != null) {
                lines.add("Value: " + text.sentence(value));
            }
            lines.addAll(text.notMet(outcome.tests()));
            if (lines.size() == 1) {
                lines.add("Nothing: it is the highest.");
            }
        } else {
            lines.add(text.sentence(value));
        }
        return lines;
    }

    @Override
    public void end(List<Problem> problems, List<RoundResult.Document> documents, List<String> passedOver) {
        paper.heading("Problems");
        paper.text(Names.capital(Figures.count(checked, "bid", "bids")) + " checked, "
                + Figures.count(problems.size(), "problem", "problems") + ".");
        if (!problems.isEmpty()) {
            new GroundsPart(paper).problems(problems);
        }
        paper.heading("Provenance");
        new GroundsPart(paper).provenance(provenance);
        new GroundsPart(paper).documents(documents);
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the report cannot be written", unwritable);
        }
    }
}
