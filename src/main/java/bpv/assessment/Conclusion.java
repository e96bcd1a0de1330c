package bpv.assessment;

import java.util.List;

/** Something that a rule concludes about a subject; which rule did so is stamped on by the engine. */
public sealed interface Conclusion permits Finding, RecommendationGiven, Condition, MenuGiven {
    /** The id of the subject. */
    String subject();

    /** A sentence for the Alliance. */
    String reason();

    /** The places in the bid that it rests on, as JSON Pointers. */
    List<String> pointers();
}
