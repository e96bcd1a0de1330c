package bpv.report;

import bpv.assessment.Recommendation;
import bpv.release.ReleaseRow;
import java.util.ArrayList;
import java.util.List;

/** The parts of a round's report, each to be written on any paper; what they say is what the text report says. */
public final class RoundParts {
    private final RoundResult result;
    private final Paper paper;
    private final Names names;

    public RoundParts(RoundResult result, Paper paper) {
        this.result = result;
        this.paper = paper;
        this.names = new Names(result.bids());
    }

    /** The money by year, the two proposals compared, and how best value was proved. */
    public void money() {
        new MoneyPart(result, paper, names).write();
    }

    /** What rules cannot judge or a panel would ask about. */
    public void attention() {
        new AttentionPart(result.assessed(), paper, names).write();
    }

    /** Sections that would get more if there were more. */
    public void reserve() {
        new ReservePart(result, paper, names).write();
    }

    /** The conditions of funding, by section. */
    public void conditions() {
        new ConditionsPart(result.assessed(), paper, names).write();
    }

    /** What 62-day performance releases, quarter by quarter. */
    public void release() {
        new ReleasePart(result, paper, names).write();
    }

    /** Quarter by quarter, what is due, paid, held back and released later; of one Alliance in one year or more. */
    public static Table schedule(List<ReleaseRow> rows) {
        Table table = ReleasePart.table();
        rows.forEach(row -> ReleasePart.quarter(table, row));
        return table;
    }

    /** Assumptions, problems and provenance. */
    public void grounds() {
        new GroundsPart(paper).write(result.assessed());
    }

    /** How many sections may be funded, what they ask for, and what each proposal gives them; one paragraph. */
    public String ranking() {
        return RankedPart.summary(result);
    }

    /** How many sections have each recommendation, such as {@code fund 23, later phase 3}. */
    public String recommended() {
        List<String> labels = new ArrayList<>();
        for (Recommendation label : Recommendation.values()) {
            long count = result.sections().stream()
                    .filter(section -> section.section().label() == label)
                    .count();
            if (count > 0) {
                labels.add(label.title() + " " + count);
            }
        }
        return labels.isEmpty() ? "nothing" : String.join(", ", labels);
    }
}
