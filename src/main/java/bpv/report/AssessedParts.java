package bpv.report;

/** The parts of a report that do not hang on how money is divided, each to be written on any paper. */
public final class AssessedParts {
    private final AssessedRound round;
    private final Paper paper;
    private final Names names;

    public AssessedParts(AssessedRound round, Paper paper) {
        this.round = round;
        this.paper = paper;
        this.names = new Names(round.bids());
    }

    /** What has to be said first of a result that was made otherwise than was published. */
    public void stamp() {
        GroundsPart.stamp(paper, round.provenance());
    }

    /** What rules cannot judge or a panel would ask about, without a heading. */
    public void attention() {
        new AttentionPart(round, paper, names).lists();
    }

    /** Assumptions, problems and provenance. */
    public void grounds() {
        new GroundsPart(paper).write(round);
    }
}
