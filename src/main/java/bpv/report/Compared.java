package bpv.report;

import bpv.assessment.Assumption;
import bpv.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found differently of two drafts.
 *
 * @param provenance what the findings were made from and by
 * @param assumptions what of that no published source says
 * @param first the draft compared from
 * @param second the draft compared with
 * @param problems what is wrong with either draft; then nothing is compared
 * @param differences in the order of the form; none if all is found alike, however the drafts are written
 */
public record Compared(
        Provenance provenance,
        List<Assumption> assumptions,
        Side first,
        Side second,
        List<Problem> problems,
        List<Difference> differences) {
    public Compared {
        assumptions = List.copyOf(assumptions);
        problems = List.copyOf(problems);
        differences = List.copyOf(differences);
    }

    /**
     * One of the drafts.
     *
     * @param file as the caller named it
     * @param sha256 the digest of its bytes
     * @param alliance the id of the Alliance; null if the draft has problems
     */
    public record Side(String file, String sha256, @Nullable String alliance) {}

    /**
     * One answer that differs.
     *
     * @param section the intervention's key; null for an answer on the whole bid
     * @param outcome the outcome's id; null for an answer on a section or a bid
     * @param kind what kind of answer it is, such as {@code score}, {@code gateway} or {@code test}
     * @param name the criterion, the class or the condition's subject; the kind itself where it has no other name
     * @param from the answer in the first draft
     * @param to the answer in the second
     */
    public record Difference(
            @Nullable String section, @Nullable String outcome, String kind, String name, Answered from, Answered to) {}

    /**
     * An answer in one draft.
     *
     * @param answer in short: a score, points, a verdict or a label; null if the draft has no such answer
     * @param reason in a sentence; empty if there is none
     * @param pointers the places that it rests on, as JSON Pointers
     */
    public record Answered(@Nullable String answer, String reason, List<String> pointers) {
        /** Where a draft has no such answer. */
        public static final Answered NONE = new Answered(null, "", List.of());

        public Answered {
            pointers = List.copyOf(pointers);
        }
    }

    /** Whether both could be compared, and all is found alike. */
    public boolean alike() {
        return problems.isEmpty() && differences.isEmpty();
    }
}
