package bpv.assessment;

import java.util.List;

/** The recommendation for one section, with its reason. */
public record RecommendationGiven(String subject, Recommendation recommendation, String reason, List<String> pointers)
        implements Conclusion {
    public static RecommendationGiven of(Subject subject, Recommendation recommendation, String reason) {
        return new RecommendationGiven(subject.subject(), recommendation, reason, subject.places());
    }
}
