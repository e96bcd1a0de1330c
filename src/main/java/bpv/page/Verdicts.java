package bpv.page;

import bpv.assessment.Recommendation;
import bpv.assessment.Verdict;

/** In which colour of tag a word is shown; the word itself always says it too. */
final class Verdicts {
    private Verdicts() {}

    static String tag(Recommendation label) {
        return switch (label) {
            case FUND -> "govuk-tag--green";
            case FUND_WITH_CONDITIONS -> "govuk-tag--turquoise";
            case LATER_PHASE -> "govuk-tag--yellow";
            case DO_NOT_FUND -> "govuk-tag--red";
            case INELIGIBLE -> "govuk-tag--grey";
        };
    }

    static String tag(Verdict verdict) {
        return switch (verdict) {
            case MET -> "govuk-tag--green";
            case NOT_MET -> "govuk-tag--red";
            case FOR_THE_PANEL -> "govuk-tag--yellow";
            case NOT_APPLICABLE -> "govuk-tag--grey";
        };
    }
}
