package bpv.impact;

import bpv.report.Names;
import bpv.report.Provenance;
import bpv.rules.meaning.Change;
import bpv.source.Problem;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What an edit of the rules moves in a round; every format is written from this.
 *
 * @param from the folder that was
 * @param to the folder that is to be
 * @param files the files that differ, by name, in whatever way
 * @param changes what means something else, by file and line; numbered from 1 in this order
 * @param wording what is only said otherwise
 * @param sections how many sections were assessed by either
 * @param moved the sections that stand elsewhere, by id
 * @param otherwise ids of the other sections of which any answer or its reason is another
 * @param money what each proposal gives otherwise, rank order first
 * @param payments what of each proposal's awards is paid otherwise, rank order first
 * @param trials how many parts of the edit were tried to find the causes
 * @param names how Alliances are called
 */
public record Impact(
        Side from,
        Side to,
        List<String> files,
        List<Change> changes,
        List<Change> wording,
        int sections,
        List<MovedSection> moved,
        List<String> otherwise,
        List<MovedMoney> money,
        List<MovedPayments> payments,
        int trials,
        Names names) {
    public Impact {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
        wording = List.copyOf(wording);
        moved = List.copyOf(moved);
        otherwise = List.copyOf(otherwise);
        money = List.copyOf(money);
        payments = List.copyOf(payments);
    }

    /**
     * One of the two folders, and the round by it.
     *
     * @param folder how the caller named it
     * @param provenance the digests, and the day of assessment
     * @param bids how many bids were assessed
     * @param problems what is wrong with the others
     */
    public record Side(String folder, Provenance provenance, int bids, List<Problem> problems) {
        public Side {
            problems = List.copyOf(problems);
        }
    }

    /** How much money moves, in pounds, by the proposal that moves more: of what is awarded, or of what is paid. */
    public long pounds() {
        return LongStream.concat(
                        money.stream().mapToLong(MovedMoney::pounds),
                        payments.stream().mapToLong(MovedPayments::pounds))
                .max()
                .orElse(0);
    }
}
