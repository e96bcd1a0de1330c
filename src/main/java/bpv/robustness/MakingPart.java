package bpv.robustness;

import bpv.assessment.RobustnessParameters;
import bpv.report.Figures;
import bpv.report.Paper;
import bpv.report.RoundResult;
import bpv.report.Table;
import bpv.report.Table.Column;

/** How it was made, so that it can be made again. */
final class MakingPart {
    private final Robustness robustness;
    private final Paper paper;

    MakingPart(Robustness robustness, Paper paper) {
        this.robustness = robustness;
        this.paper = paper;
    }

    void write() {
        paper.heading("How this was made");
        RobustnessParameters numbers = robustness.numbers();
        Table table = new Table(Column.left("What"), Column.left("Which").most(84));
        table.row("Draws, seed", Figures.grouped(robustness.draws()) + ", " + robustness.seed());
        table.row("Generator", Lots.NAME);
        table.row(
                "Weights",
                "of each intervention on their own, whole millionths, every list as likely; each outcome from "
                        + numbers.leastWeight() + " to " + numbers.greatestWeight() + "%");
        table.row(
                "Values",
                "one point lower with a chance of " + numbers.valueOneLower() + "%, higher of "
                        + numbers.valueOneHigher() + "%, from 0 to 4, each on its own");
        table.row(
                "Confidence",
                "one point lower with a chance of " + numbers.confidenceOneLower() + "%, higher of "
                        + numbers.confidenceOneHigher() + "%, likewise");
        table.row(
                "Stays as it is",
                "gateway, concerns, readiness and which outcomes a section addresses; money, populations, and the pounds of"
                        + " rules of policy");
        table.row("Decided again", "funding tests, recommendation, menu, ranks, both proposals");
        table.row("Engine", robustness.provenance().engine());
        table.row("Rules and numbers, SHA-256", robustness.provenance().rules());
        table.row("Reference data, SHA-256", robustness.provenance().reference());
        table.row("Published rules", robustness.provenance().published().sentence());
        paper.table(table);
        assumptions();
        Table documents = new Table(Column.right("SHA-256"), Column.left("Document"));
        for (RoundResult.Document document : robustness.documents()) {
            documents.row(document.sha256(), document.file() + (document.assessed() ? "" : " (not assessed)"));
        }
        paper.table(documents);
    }

    private void assumptions() {
        long all = robustness.assumptions().size();
        long own = robustness.assumptions().stream()
                .filter(each -> each.file().startsWith("robustness/"))
                .count();
        paper.text(own
                + " of the numbers of this report are assumed, in robustness/parameters.yaml of the rules folder, beside the "
                + (all - own) + " numbers and rules that the assessment assumes. JSON lists them all.");
    }
}
