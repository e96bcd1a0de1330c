package bpv.report;

import bpv.assessment.Recommendation;
import java.util.ArrayList;
import java.util.List;

/** A round's result for a panel: what it decides on first, what it rests on last. */
final class RoundPaper {
    private final RoundResult result;
    private final Paper paper;
    private final Names names;

    RoundPaper(RoundResult result, Paper paper) {
        this.result = result;
        this.paper = paper;
        this.names = new Names(result.bids());
    }

    void write() {
        title();
        new RankedPart(result, paper, names).write();
        new MoneyPart(result, paper, names).write();
        new AttentionPart(result, paper, names).write();
        new ReservePart(result, paper, names).write();
        new ConditionsPart(result, paper, names).write();
        new ReleasePart(result, paper, names).write();
        new GroundsPart(paper).write(result);
    }

    private void title() {
        paper.title("Bid assessment, round " + result.money().round() + ", as of "
                + result.provenance().day() + ": " + Figures.count(result.bids().size(), "bid", "bids") + ", "
                + Figures.count(result.sections().size(), "section", "sections") + ", "
                + Figures.count(result.problems().size(), "problem", "problems"));
        List<String> labels = new ArrayList<>();
        for (Recommendation label : Recommendation.values()) {
            long count = result.sections().stream()
                    .filter(section -> section.section().label() == label)
                    .count();
            if (count > 0) {
                labels.add(label.title() + " " + count);
            }
        }
        paper.text("Recommended: " + (labels.isEmpty() ? "nothing" : String.join(", ", labels))
                + ". Rules and arithmetic produced this report. It proposes; people decide.");
        paper.text(
                "In this order: ranked sections; money by year; what needs a person's eye; reserve lists; conditions;"
                        + " release; assumptions; problems; provenance.");
    }
}
