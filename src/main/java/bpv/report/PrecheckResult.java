package bpv.report;

import bpv.assessment.Assumption;
import bpv.release.ReleaseRow;
import bpv.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of one draft before it is submitted: what it scores as it stands, what is still blank, and how well or
 * badly it can end up.
 *
 * @param provenance what it was made from and by
 * @param assumptions numbers and rules in force that no published source says
 * @param file the document as the caller named it
 * @param sha256 the digest of its bytes
 * @param problems every problem of the document
 * @param asItStands what the rules find of it; there exactly when there is no problem
 * @param leftOut JSON Pointers of what no completion keeps, as the form does not know it
 * @param blanks every blank, in the order of its lines
 * @param range the worst and the best that completions attain; empty for a text that has no keys to complete
 * @param completions the completions that the range refers to
 * @param release the release that it could expect if all were awarded as asked
 */
public record PrecheckResult(
        Provenance provenance,
        List<Assumption> assumptions,
        String file,
        String sha256,
        List<Problem> problems,
        Optional<AssessedDocument> asItStands,
        List<String> leftOut,
        List<Blank> blanks,
        Optional<DraftRange> range,
        List<Completion> completions,
        List<ReleaseRow> release) {
    public PrecheckResult {
        assumptions = List.copyOf(assumptions);
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
        blanks = List.copyOf(blanks);
        completions = List.copyOf(completions);
        release = List.copyOf(release);
    }

    /** The completion with a name. */
    public Optional<Completion> completion(String name) {
        return completions.stream()
                .filter(completion -> completion.name().equals(name))
                .findFirst();
    }
}
