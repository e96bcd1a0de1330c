package bpv.assessment;

import java.util.List;

/** What may be funded of one section, with its reason. */
public record MenuGiven(String subject, MenuKind kind, String reason, List<String> pointers) implements Conclusion {
    public static MenuGiven of(Subject subject, MenuKind kind, String reason) {
        return new MenuGiven(subject.subject(), kind, reason, subject.places());
    }
}
