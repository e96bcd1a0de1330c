package bpv.impact;

import bpv.report.Compared.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section that stands elsewhere after an edit.
 *
 * @param id such as {@code wessex/earlyDiagnosis}
 * @param before where it stood; null if it could not be assessed
 * @param now where it stands; null if it cannot be assessed any more
 * @param aspects in what it moved
 * @param answers each single answer on it that is another: findings, points, conditions; those on its whole bid among them
 * @param causes which part of the edit moves it
 */
public record MovedSection(
        String id,
        @Nullable SectionState before,
        @Nullable SectionState now,
        List<Aspect> aspects,
        List<Difference> answers,
        List<Cause> causes) {
    public MovedSection {
        aspects = List.copyOf(aspects);
        answers = List.copyOf(answers);
        causes = List.copyOf(causes);
    }

    /** The id of its Alliance. */
    public String alliance() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The key of its intervention. */
    public String intervention() {
        return id.substring(id.indexOf('/') + 1);
    }
}
