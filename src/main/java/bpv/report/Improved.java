package bpv.report;

import bpv.assessment.AssessedSection;
import bpv.assessment.Assumption;
import bpv.assessment.Recommendation;
import bpv.quantity.Fraction;
import bpv.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an Alliance would have to change in a draft for sections of it to be recommended as it wishes.
 *
 * @param provenance what the result was made from and by
 * @param assumptions what no published source says, of the findings and of what may be changed
 * @param file the draft as the caller named it
 * @param sha256 the digest of its bytes
 * @param target the recommendation wished for; a better one will do as well
 * @param answer what the answer is
 * @param sentence the same in words
 * @param problems what is wrong with the draft; then nothing else is said
 * @param sections each section asked about, before and after
 * @param changes the smallest set of changes, in the order of the draft
 * @param units how far they change the draft, in units of change
 * @param proved whether the search was complete, so that no smaller set of what may be changed does it
 * @param combinations how many combinations it looked at
 * @param blockers what bars the recommendation, where no set of changes reaches it
 * @param document the changed draft in the form of the draft; null where nothing is changed
 */
public record Improved(
        Provenance provenance,
        List<Assumption> assumptions,
        String file,
        String sha256,
        Recommendation target,
        Answer answer,
        String sentence,
        List<Problem> problems,
        List<Moved> sections,
        List<Change> changes,
        Fraction units,
        boolean proved,
        long combinations,
        List<Blocker> blockers,
        @Nullable String document) {
    public Improved {
        assumptions = List.copyOf(assumptions);
        problems = List.copyOf(problems);
        sections = List.copyOf(sections);
        changes = List.copyOf(changes);
        blockers = List.copyOf(blockers);
    }

    /** The kinds of answer. */
    public enum Answer {
        /** The draft has problems, which come first. */
        HAS_PROBLEMS("hasProblems"),
        /** The round does not offer improvements, to any Alliance. */
        NOT_OFFERED("notOffered"),
        /** The draft is recommended so, or better, as it is. */
        NOTHING_TO_CHANGE("nothingToChange"),
        /** The changes reach it: the changed draft was assessed again. */
        REACHED("reached"),
        /** Whatever may be changed, it is not reached. */
        CANNOT_BE_REACHED("cannotBeReached"),
        /** The changed draft, assessed again, is not recommended so: a fault of the program, and told as one. */
        NOT_CONFIRMED("notConfirmed");

        private final String key;

        Answer(String key) {
            this.key = key;
        }

        /** The key in results. */
        public String key() {
            return key;
        }
    }

    /**
     * A section before and after the changes.
     *
     * @param before what is found of it now
     * @param after what is found of it in the changed draft; the same where nothing is changed
     */
    public record Moved(AssessedSection before, AssessedSection after) {}

    /**
     * One changed field.
     *
     * @param pointer where it stands in the changed draft, as a JSON Pointer
     * @param line the line of the draft as it is, or of the nearest place around it
     * @param column likewise
     * @param title what the field is
     * @param from what stands there now; null if nothing does
     * @param to what is to stand there
     * @param criteria the criteria that it serves
     * @param why what is found of these now, and what they need
     * @param units how far it changes
     */
    public record Change(
            String pointer,
            int line,
            int column,
            String title,
            @Nullable String from,
            String to,
            List<String> criteria,
            String why,
            Fraction units) {}

    /**
     * Something that bars the recommendation though all is done that may be.
     *
     * @param subject the id of what it is about
     * @param criterion the criterion that is not met
     * @param reason the finding's own words
     * @param line the line of the draft that it rests on
     */
    public record Blocker(String subject, String criterion, String reason, int line) {}

    /** How many fields are changed. */
    public int fields() {
        return changes.size();
    }
}
