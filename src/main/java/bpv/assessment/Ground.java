package bpv.assessment;

import bpv.quantity.FinancialYear;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ground for a condition: something that a section to be funded with conditions falls short in.
 *
 * @param subject the id of what falls short, with the criterion
 * @param kind what kind of ground it is
 * @param criterion the criterion not met
 * @param about what it is about in words, such as {@code ED1, early stage}
 * @param reason the sentence of the finding
 * @param owner who has to act: the Alliance
 * @param firstMilestone the first milestone of the outcome, if it is about an outcome that has one
 * @param firstFundedYear the section's first funded year
 * @param pointer where it stands in the bid
 */
public record Ground(
        String subject,
        Kind kind,
        String criterion,
        String about,
        String reason,
        String owner,
        @Nullable LocalDate firstMilestone,
        FinancialYear firstFundedYear,
        String pointer)
        implements Subject {

    /** The kinds of ground. */
    public enum Kind {
        CONFIDENCE_TEST_FAILED,
        CORE_OUTCOME_LEFT_OUT,
        CONCERN_RAISED,
        READINESS_TEST_FAILED,
        QUESTION_FOR_THE_PANEL,
        SCORE_TOO_LOW
    }

    /** 1 April of the first funded year. */
    public LocalDate firstPayment() {
        return firstFundedYear.firstDay();
    }

    /** 30 June of the first funded year. */
    public LocalDate endOfFirstFundedQuarter() {
        return firstFundedYear.lastDayOfFirstQuarter();
    }
}
