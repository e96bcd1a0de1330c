package bpv.report;

/** A round's result for a panel: what it decides on first, what it rests on last. */
final class RoundPaper {
    private final RoundResult result;
    private final Paper paper;

    RoundPaper(RoundResult result, Paper paper) {
        this.result = result;
        this.paper = paper;
    }

    void write() {
        title();
        new RankedPart(result, paper).write();
        RoundParts parts = new RoundParts(result, paper);
        parts.money();
        parts.attention();
        parts.reserve();
        parts.conditions();
        parts.release();
        parts.grounds();
    }

    private void title() {
        paper.title("Bid assessment, round " + result.money().round() + ", as of "
                + result.provenance().day() + ": " + Figures.count(result.bids().size(), "bid", "bids") + ", "
                + Figures.count(result.sections().size(), "section", "sections") + ", "
                + Figures.count(result.problems().size(), "problem", "problems"));
        GroundsPart.stamp(paper, result.provenance());
        paper.text("Recommended: " + new RoundParts(result, paper).recommended()
                + ". Rules and arithmetic produced this report. It proposes; people decide.");
        paper.text(
                "In this order: ranked sections; money by year; what needs a person's eye; reserve lists; conditions;"
                        + " release; assumptions; problems; provenance.");
    }
}
