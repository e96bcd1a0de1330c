package bpv.fairness;

import bpv.assessment.RuleCard;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is worse of the better bid.
 *
 * @param criterion what was asked, or {@code award} where the division of money answers and no rule
 * @param from the answer of the worse bid
 * @param to that of the better bid
 * @param card the rule that gave the worse answer; null where no rule did
 */
record Cause(
        String criterion, String from, String to, @Nullable RuleCard card) {
    String rule() {
        return card == null ? "" : card.rule();
    }

    /** In a sentence. */
    String said() {
        String who = card == null ? "the division of the money" : "rule \"" + card.rule() + "\"";
        return who + " (" + criterion + ") gives the better bid \"" + to + "\", the other has \"" + from + "\"";
    }
}
