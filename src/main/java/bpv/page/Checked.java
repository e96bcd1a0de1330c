package bpv.page;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.release.ReleaseRow;
import bpv.report.AssessedDocument;
import bpv.report.Improved;
import bpv.report.PrecheckResult;
import bpv.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft that was checked.
 *
 * @param text the text as it was sent; characters that cannot be seen are shown as signs
 * @param box the text to go on with, in which nothing that was sent has become something else
 * @param result what can be said of it
 * @param performance the Alliance's 62-day figures; null where it is not assessed
 * @param improved what it would take to be recommended for funding; null if that was not asked
 */
public record Checked(
        String text,
        String box,
        PrecheckResult result,
        @Nullable SixtyTwoDayPerformance performance,
        @Nullable Improved improved) {
    /** The code of a problem that is only something not written yet. */
    private static final String MISSING = "missing-key";

    public Checked {
        text = Visible.of(text);
        box = Visible.of(box);
    }

    /** What 62-day performance would release if it were awarded as asked; may be empty. */
    List<ReleaseRow> release() {
        return result.release();
    }

    @Nullable
    AssessedDocument assessed() {
        return result.asItStands().orElse(null);
    }

    /** Everything that keeps the draft from being assessed, by line. */
    List<Problem> problems() {
        return result.problems().stream().sorted().toList();
    }

    /** Those that are wrong, and not only missing. */
    List<Problem> wrong() {
        return problems().stream().filter(problem -> !isMissing(problem)).toList();
    }

    /** Whether something is only not written yet. */
    static boolean isMissing(Problem problem) {
        return problem.code().equals(MISSING);
    }

    /** How many things have to be written before it can be assessed. */
    int missing() {
        return problems().size() - wrong().size();
    }

    /** What is blank and what that can bring; null where nothing is. */
    @Nullable
    RangeView range() {
        return result.blanks().isEmpty() || result.range().isEmpty()
                ? null
                : new RangeView(result.blanks(), result.range().get(), assessed());
    }
}
