package bpv.page;

import bpv.alliance.SixtyTwoDayPerformance;
import bpv.release.ReleaseRow;
import bpv.report.AssessedDocument;
import bpv.report.Improved;
import bpv.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft that was checked.
 *
 * @param text the text as it was sent; characters that cannot be seen are shown as signs
 * @param problems what is wrong with it, by line
 * @param assessed what is found of it; null where problems keep it from being assessed
 * @param release what 62-day performance would release if it were awarded as asked; may be empty
 * @param performance the Alliance's 62-day figures; null where it is not assessed
 * @param improved what it would take to be recommended for funding; null if that was not asked
 */
public record Checked(
        String text,
        List<Problem> problems,
        @Nullable AssessedDocument assessed,
        List<ReleaseRow> release,
        @Nullable SixtyTwoDayPerformance performance,
        @Nullable Improved improved) {
    public Checked {
        text = Visible.of(text);
        problems = problems.stream().sorted().toList();
        release = List.copyOf(release);
    }
}
