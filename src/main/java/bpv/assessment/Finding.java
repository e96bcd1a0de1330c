package bpv.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to one criterion for one subject.
 *
 * @param subject the id of the subject
 * @param verdict met, not met, for the panel, or not applicable
 * @param points what the finding is worth where the criterion gives more than pass or fail: a value of 0 to 4, or a part
 *     of an instalment in per cent; 0 otherwise
 * @param reason a sentence for the Alliance: what was found and, if it falls short, what to do
 * @param shortfall what was found and what the next better answer needs, if there is a better one
 * @param pointers the places in the bid that it rests on, as JSON Pointers; the subject's own where a rule names none
 */
public record Finding(
        String subject,
        Verdict verdict,
        int points,
        String reason,
        @Nullable Shortfall shortfall,
        List<String> pointers)
        implements Conclusion {

    /**
     * Why not higher: the distance to the next better answer.
     *
     * @param found the value found
     * @param needed the value needed
     */
    public record Shortfall(String found, String needed) {}

    public static Finding met(Subject subject, String reason) {
        return new Finding(subject.subject(), Verdict.MET, 0, reason, null, subject.places());
    }

    public static Finding notMet(Subject subject, String reason, String found, String needed) {
        return new Finding(
                subject.subject(), Verdict.NOT_MET, 0, reason, new Shortfall(found, needed), subject.places());
    }

    public static Finding forThePanel(Subject subject, String question, String found, String needed) {
        return new Finding(
                subject.subject(), Verdict.FOR_THE_PANEL, 0, question, new Shortfall(found, needed), subject.places());
    }

    public static Finding notApplicable(Subject subject, String reason) {
        return new Finding(subject.subject(), Verdict.NOT_APPLICABLE, 0, reason, null, subject.places());
    }

    /** The best answer of a scale: nothing higher is to be had. */
    public static Finding highest(Subject subject, int points, String reason) {
        return new Finding(subject.subject(), Verdict.MET, points, reason, null, subject.places());
    }

    /** An answer on a scale below the best. */
    public static Finding points(Subject subject, int points, String reason, String found, String needed) {
        return new Finding(
                subject.subject(),
                points > 0 ? Verdict.MET : Verdict.NOT_MET,
                points,
                reason,
                new Shortfall(found, needed),
                subject.places());
    }

    /** The same finding with the places that it rests on. */
    public Finding restsOn(String... places) {
        return new Finding(subject, verdict, points, reason, shortfall, List.of(places));
    }

    /** The same finding with the places that it rests on. */
    public Finding restsOn(List<String> places) {
        return new Finding(subject, verdict, points, reason, shortfall, List.copyOf(places));
    }

    public boolean isMet() {
        return verdict == Verdict.MET;
    }
}
