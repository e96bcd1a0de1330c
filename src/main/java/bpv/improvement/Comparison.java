package bpv.improvement;

import bpv.assessment.AssessedBid;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.improvement.Answers.Answer;
import bpv.improvement.Answers.Name;
import bpv.report.Compared;
import bpv.report.Compared.Answered;
import bpv.report.Compared.Difference;
import bpv.report.Compared.Side;
import bpv.round.Round;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is answered differently of two drafts: every score, finding, test, reason, condition and recommendation. How
 * the drafts are written makes no difference: order of keys, comments, YAML or JSON, 53 or 53.0.
 */
public final class Comparison {
    private Comparison() {}

    /** @param firstFile how the first draft is called; YAML unless it ends in {@code .json}, as is the second */
    public static Compared of(Round round, String firstFile, byte[] firstBytes, String secondFile, byte[] secondBytes) {
        BidReader reader = new BidReader(round.form());
        ReadBid first = reader.read(firstFile, firstBytes);
        ReadBid second = reader.read(secondFile, secondBytes);
        List<Problem> problems = new ArrayList<>(first.problems());
        problems.addAll(second.problems());
        List<Difference> differences = problems.isEmpty()
                ? differences(
                        round.assess(first).assessed(), round.assess(second).assessed())
                : List.of();
        return new Compared(round.provenance(), round.assumptions(), side(first), side(second), problems, differences);
    }

    private static Side side(ReadBid read) {
        return new Side(
                read.file(),
                read.sha256(),
                read.bid().map(bid -> bid.alliance()).orElse(null));
    }

    /** What is answered differently of two bids, in the order of the form. */
    public static List<Difference> differences(AssessedBid first, AssessedBid second) {
        Map<Name, Answer> from = Answers.of(first);
        Map<Name, Answer> to = Answers.of(second);
        List<Difference> differences = new ArrayList<>();
        for (Name name : names(from, to)) {
            Answer before = from.get(name);
            Answer now = to.get(name);
            if (before == null || now == null || !before.isAs(now)) {
                differences.add(new Difference(
                        name.section(),
                        name.outcome(),
                        name.kind(),
                        name.name(),
                        answered(before, now),
                        answered(now, before)));
            }
        }
        return differences;
    }

    /** The names of both in one order: what only the second has stands behind what it follows there. */
    private static List<Name> names(Map<Name, Answer> from, Map<Name, Answer> to) {
        List<Name> names = new ArrayList<>(from.keySet());
        int next = 0;
        for (Name name : to.keySet()) {
            int there = names.indexOf(name);
            if (there < 0) {
                names.add(next++, name);
            } else {
                next = there + 1;
            }
        }
        return names;
    }

    private static Answered answered(@Nullable Answer answer, @Nullable Answer beside) {
        return answer == null
                ? Answered.NONE
                : new Answered(answer.shownBeside(beside), answer.reason(), answer.pointers());
    }
}
