package bpv.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * A condition of funding.
 *
 * @param subject the id of what it is about
 * @param what what the Alliance has to do
 * @param owner who has to do it
 * @param due by when
 * @param checkedBy how it will be checked
 * @param pointers where what it is about stands in the bid, as JSON Pointers
 */
public record Condition(
        String subject, String what, String owner, LocalDate due, String checkedBy, List<String> pointers)
        implements Conclusion {
    public static Condition on(Ground ground, String what, LocalDate due, String checkedBy) {
        return new Condition(ground.subject(), what, ground.owner(), due, checkedBy, ground.places());
    }

    @Override
    public String reason() {
        return what;
    }
}
